import sql, { type Sql } from 'sql-template-tag';
import { type Asking, may } from '../../access/rights.js';
import { type Attributes, Collection } from '../../database/collection.js';

const columns: Attributes = {
  id: 'uuid',
  name: 'name',
  hours_by_day: 'number',
  has_avatar: 'boolean',
  use_original_file_name: 'boolean',
  timesheets_locked: 'boolean',
  format_duration_in_hours: 'boolean',
  hd_by_default: 'boolean',
  dark_theme_by_default: 'boolean',
  created_at: 'timestamp',
  updated_at: 'timestamp',
};

/** What opens the chat services of the studio. */
const chatKeys: Attributes = {
  chat_token_slack: 'text',
  chat_webhook_mattermost: 'text',
  chat_token_discord: 'text',
};

export const organisationAttributes: Attributes = { ...columns, ...chatKeys };

/** The one row that counts. */
export const theOrganisation = '(select * from organisation order by created_at, id limit 1)';

/** The studio itself as this caller may see it: the keys of the chats are not for all. */
export class Organisations extends Collection {
  constructor(reader: Asking) {
    super(theOrganisation, 'Organisation', {
      ...columns,
      ...(may(reader, 'organisation.chat-keys') && chatKeys),
    });
  }

  /** Old rows may not say yes or no. */
  override column(attribute: string): Sql {
    const column = super.column(attribute);
    return organisationAttributes[attribute] === 'boolean' ? sql`coalesce(${column}, false)` : column;
  }
}
