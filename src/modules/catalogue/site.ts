import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Flag } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Line, Name } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';

/** A site of the studio, which clients call a studio. */
@Registered({ called: 'studio', change: 'studio.change' })
@Stored('studio', 'Studio')
@Unique(['name'])
export class Site extends StoredRow {
  @Name('Name, unique among studios.', 'Angoulême', { max: 80, kind: 'name' })
  name: string;

  @Line('Colour on charts, of at most 7 characters; may be empty.', '#4C9AFF', { max: 7 })
  color: string;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, default: false })
  archived: boolean | null;
}

export class CreateSiteDto extends IntersectionType(
  PickType(Site, ['name', 'color']),
  PartialType(PickType(Site, ['archived'])),
) {}

export class UpdateSiteDto extends PartialType(CreateSiteDto, { skipNullProperties: false }) {}

export class SiteView extends AnswerOf(Site) {}
