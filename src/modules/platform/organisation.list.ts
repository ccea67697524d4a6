import sql, { type Sql } from 'sql-template-tag';
import { type Asking, may } from '../../access/rights.js';
import { attributesOf } from '../../common/member/member.js';
import { type Attributes, Collection } from '../../database/collection.js';
import { chatKeys, Organisation } from './organisation.js';

/** The one row that counts. */
export const theOrganisation = '(select * from organisation order by created_at, id limit 1)';

/** The studio itself as this caller may see it: the keys of the chats are not for all. */
export class Organisations extends Collection {
  constructor(reader: Asking) {
    super(theOrganisation, Organisation.name, attributesFor(reader));
  }

  /** Old rows may not say yes or no. */
  override column(attribute: string): Sql {
    const column = super.column(attribute);
    return this.attributes[attribute] === 'boolean' ? sql`coalesce(${column}, false)` : column;
  }
}

function attributesFor(reader: Asking): Attributes {
  if (may(reader, 'organisation.chat-keys')) return attributesOf(Organisation);
  const keys: readonly string[] = chatKeys;
  return Object.fromEntries(Object.entries(attributesOf(Organisation)).filter(([name]) => !keys.includes(name)));
}
