import { ApiProperty, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { writtenBy } from '../../access/person-fields.js';
import { Saying } from '../../common/member/mapped.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { Secret } from '../../common/member/text.js';
import { CalendarDay } from '../../common/member/time.js';
import { Person } from './person.js';

/** What anybody writes of a person through the person routes. */
class WrittenPerson extends IntersectionType(
  PickType(Person, writtenBy('self', 'human self')),
  Saying(Person, writtenBy('admin'), 'Administrators only.'),
) {}

const names = ['first_name', 'last_name'] as const;
const ofNew = ['is_bot', 'is_guest', 'departments'] as const;
const nullIsAValue = { skipNullProperties: false };

export class CreatePersonDto extends IntersectionType(
  PickType(WrittenPerson, names),
  PartialType(OmitType(WrittenPerson, [...names, ...ofNew, 'expiration_date']), nullIsAValue),
  PartialOrNull(PickType(WrittenPerson, ofNew)),
) {
  @CalendarDay(
    'Last day of the permanent token, today (where the person lives) or later; null for no end. Only a bot gets a token here.',
    '2027-12-31',
    { loose: true, nullable: true, optional: true },
  )
  expiration_date?: string | null;

  @Secret(
    'First password, at most 72 bytes; left out or null, the person cannot sign in until invited.',
    'correct horse battery',
    { max: 72, min: 1, nullable: true, optional: true },
  )
  password?: string | null;
}

export class UpdatePersonDto extends IntersectionType(
  PartialType(OmitType(WrittenPerson, ['departments']), nullIsAValue),
  PartialOrNull(PickType(WrittenPerson, ['departments'])),
) {
  @ApiProperty({
    description:
      'Last day of the permanent token, today (where the person lives) or later; null for no end. Of a bot, another day issues a new token, and so does this member alone; the former token dies. Of a human it does so on their own record only, with `old_password`.',
  })
  declare expiration_date?: string | null;

  @Secret(
    "The caller's password until now, on their own record: asked for by changes that open the account to whoever has the session. A wrong one is refused and counts like a wrong sign-in. No second factor is asked for beside it, since the session has shown one; the permanent token that it issues opens everything without password or second factor until its last day.",
    'correct horse battery',
    { max: 1024, nullable: true, optional: true },
  )
  old_password?: string | null;
}
