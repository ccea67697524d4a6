import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Answered } from '../../common/member/mapped.js';
import { Flag, Positive } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Line, Name } from '../../common/member/text.js';

/** A switch of the studio. Old rows may not say yes or no; they are read as no. */
const Switch = (description: string) => Flag(description, false, { default: false, column: { nullable: true } });

/** What opens a chat service of the studio. */
const ChatKey = (description: string) =>
  Line(`${description} Only for administrators.`, '', { max: 80, nullable: true, default: '' });

/** The studio itself: one row. */
@Stored('organisation')
@Unique(['name'])
export class Organisation extends StoredRow {
  @Name('Name of the studio.', 'Kitsu', { max: 80, kind: 'name' })
  name: string;

  @Positive('Hours of a working day, for showing minutes as days.', 8, { max: 24, default: 8 })
  hours_by_day: number;

  @Switch('Whether a logo is stored; false removes it.')
  has_avatar: boolean;

  @Switch('Whether downloads keep the name of the uploaded file.')
  use_original_file_name: boolean;

  @Switch('Whether clients should lock old time sheets. The server does not enforce it.')
  timesheets_locked: boolean;

  @Switch('Whether durations are shown in hours.')
  format_duration_in_hours: boolean;

  @Switch('Whether players start in high definition.')
  hd_by_default: boolean;

  @Switch('Whether pages start dark.')
  dark_theme_by_default: boolean;

  @ChatKey('Slack token.')
  chat_token_slack: string | null;

  @ChatKey('Mattermost web hook.')
  chat_webhook_mattermost: string | null;

  @ChatKey('Discord token.')
  chat_token_discord: string | null;
}

export const chatKeys = ['chat_token_slack', 'chat_webhook_mattermost', 'chat_token_discord'] as const;

export class UpdateOrganisationDto extends PartialType(OmitType(Organisation, ['id', 'created_at', 'updated_at']), {
  skipNullProperties: false,
}) {}

export class OrganisationView extends IntersectionType(
  Typed('Organisation'),
  Answered(IntersectionType(OmitType(Organisation, chatKeys), PartialType(PickType(Organisation, chatKeys)))),
) {}
