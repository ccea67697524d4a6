import { Line, Name, OptionalLine, Text } from '../../common/member/text.js';
import { Id } from '../../common/member/id.js';
import { AnyJson } from '../../common/member/json.js';
import { EquipmentDetailsDto, EquipmentView } from './equipment.dto.js';

/** What a software may leave out, when it is made and when it is changed. */
class SoftwareDetailsDto extends EquipmentDetailsDto {
  @OptionalLine('Version the studio works with.', '2026.1', { max: 20, optional: true })
  version?: string | null;

  @AnyJson('Further extensions of its files: a list of texts, or any other JSON. At most 64 kB.', ['mb', 'fbx'], {
    nullable: true,
    optional: true,
  })
  secondary_extensions?: unknown;
}

export class CreateSoftwareDto extends SoftwareDetailsDto {
  @Name('Name, unique among software.', 'Maya', { max: 40 })
  name: string;

  @Name('Short name.', 'maya', { max: 20 })
  short_name: string;

  @Line('Extension of its files.', 'ma', { max: 20 })
  file_extension: string;
}

export class UpdateSoftwareDto extends SoftwareDetailsDto {
  @Name('Name, unique among software.', 'Maya', { max: 40, optional: true })
  name?: string;

  @Name('Short name.', 'maya', { max: 20, optional: true })
  short_name?: string;

  @Line('Extension of its files.', 'ma', { max: 20, optional: true })
  file_extension?: string;
}

/** A software the studio pays for. */
export class SoftwareView extends EquipmentView {
  @Text('Always `Software`.', 'Software')
  type: string;

  @Text('Name, unique among software.', 'Maya')
  name: string;

  @Text('Short name.', 'maya')
  short_name: string;

  @Text('Extension of its files.', 'ma')
  file_extension: string;

  @Text('Version the studio works with.', '2026.1', { nullable: true })
  version: string | null;

  @AnyJson('Further extensions of its files; normally a list of texts.', ['mb', 'fbx'], { nullable: true })
  secondary_extensions: unknown;
}

/** A software the studio pays for, in the list of a department. */
export class SoftwareOfDepartmentView extends SoftwareView {
  @Id('Id of the department.')
  department_id: string;
}
