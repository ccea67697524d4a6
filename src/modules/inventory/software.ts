import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { AnyJson } from '../../common/member/json.js';
import { Stored } from '../../common/member/stored.js';
import { Line, Name, OptionalLine } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';
import { Equipment } from './equipment.js';

/** A software the studio pays for. */
@Registered({ called: 'software', change: 'software.change' })
@Stored('software')
@Unique(['name'])
export class Software extends Equipment {
  @Name('Name, unique among software.', 'Maya', { max: 40, kind: 'name' })
  name: string;

  @Line('Extension of its files.', 'ma', { max: 20 })
  file_extension: string;

  @OptionalLine('Version the studio works with.', '2026.1', { max: 20 })
  version: string | null;

  @AnyJson('Further extensions of its files: a list of texts, or any other JSON. At most 64 kB.', ['mb', 'fbx'], {
    nullable: true,
  })
  secondary_extensions: unknown;
}

export class CreateSoftwareDto extends IntersectionType(
  PickType(Software, ['name', 'short_name', 'file_extension']),
  PartialType(OmitType(Software, ['name', 'short_name', 'file_extension', 'id', 'created_at', 'updated_at'])),
) {}

export class UpdateSoftwareDto extends PartialType(CreateSoftwareDto, { skipNullProperties: false }) {}

export class SoftwareView extends AnswerOf(Software) {}

/** A software the studio pays for, in the list of a department. */
export class SoftwareOfDepartmentView extends SoftwareView {
  @Id('Id of the department.')
  department_id: string;
}
