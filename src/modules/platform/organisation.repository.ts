import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { reachOf } from '../../access/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { jsonObject } from '../../database/collection.js';
import { wireTimestamp } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';

/** The studio itself: one row, made when it is first asked for. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  /** What the studio is called, once it is known. */
  async name(): Promise<string | undefined> {
    const row = await this.database.row<{ name: string }>(
      sql`select name from organisation order by created_at limit 1`,
    );
    return row?.name;
  }

  /** The organisation as this caller may see it: the keys of the chat services are for administrators. */
  async view(viewer: Pick<Viewer, 'role'>): Promise<JsonText> {
    const { id, created_at } = newRow();
    const secrets = {
      chat_token_slack: sql`o.chat_token_slack`,
      chat_webhook_mattermost: sql`o.chat_webhook_mattermost`,
      chat_token_discord: sql`o.chat_token_discord`,
    };
    const row = jsonObject({
      id: sql`o.id`,
      type: sql`'Organisation'::text`,
      name: sql`o.name`,
      hours_by_day: sql`o.hours_by_day`,
      has_avatar: sql`coalesce(o.has_avatar, false)`,
      use_original_file_name: sql`coalesce(o.use_original_file_name, false)`,
      timesheets_locked: sql`coalesce(o.timesheets_locked, false)`,
      format_duration_in_hours: sql`coalesce(o.format_duration_in_hours, false)`,
      hd_by_default: sql`coalesce(o.hd_by_default, false)`,
      dark_theme_by_default: sql`coalesce(o.dark_theme_by_default, false)`,
      created_at: wireTimestamp(sql`o.created_at`),
      updated_at: wireTimestamp(sql`o.updated_at`),
      ...(reachOf('organisation.chat-keys', viewer.role) === 'all' ? secrets : {}),
    });
    const found = await this.database.json(sql`
      with made as (
        insert into organisation (id, name, hours_by_day, has_avatar, use_original_file_name, timesheets_locked,
          format_duration_in_hours, hd_by_default, dark_theme_by_default, chat_token_slack, chat_webhook_mattermost,
          chat_token_discord, created_at, updated_at)
        select ${id}::uuid, 'Kitsu', 8, false, false, false, false, false, false, '', '', '',
          ${created_at.toISOString()}::timestamp, ${created_at.toISOString()}::timestamp
        where not exists (select from organisation)
        on conflict do nothing
        returning *
      )
      select (${row})::text from (select * from organisation union all select * from made) o order by o.created_at limit 1`);
    // A parallel first call has made the row after our snapshot was taken; the next statement sees it.
    return found ?? this.view(viewer);
  }
}
