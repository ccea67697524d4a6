import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { isOpenFilter, readBy } from '../../access/person-fields.js';
import { Typed } from '../../common/member/answered.js';
import { Answered, Saying } from '../../common/member/mapped.js';
import { Text } from '../../common/member/text.js';
import { Person } from './person.js';

/** A person. Some members are for everybody; administrators, managers and the person see more. */
export class PersonView extends IntersectionType(
  Typed('Person'),
  Answered(
    IntersectionType(
      PickType(Person, readBy('everyone')),
      PartialType(
        Saying(Person, readBy('managers'), (field) =>
          isOpenFilter(field) ? 'Not for colleagues, who may filter by it.' : 'Not for colleagues.',
        ),
      ),
      PartialType(Saying(Person, readBy('private'), 'Only for administrators and the person.')),
    ),
  ),
) {
  @Text(
    'The bcrypt hash of the password, when an administrator asks for it and the server allows it.',
    '$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZmkO6hXvG4e3n4F6d8m0u1q2w3e4r5',
    { nullable: true, optional: true },
  )
  password?: string | null;
}

/** A written person. */
export class WrittenPersonView extends PersonView {
  @Text(
    'The new permanent token, shown only in this answer: for a new bot, and when the expiration date changes.',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.4Q2y',
    { optional: true },
  )
  access_token?: string;
}
