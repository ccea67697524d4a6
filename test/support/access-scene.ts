import { randomUUID } from 'node:crypto';
import type { Standing } from './access-relations.js';
import { date, rowsOf, type Names } from './access-rows.js';
import type { Caller } from './caller.js';
import type { TestPerson } from './people.js';
import { idOf, registers, rowsInto } from './registers.js';
import type { Studio } from './studio.js';
import { expiredToken, tokensOf } from './tokens.js';

/** Who calls: the six roles, a bot with the role of an artist, and who has no token that counts. */
export const tokenHolders = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor', 'bot'] as const;
export const tokenless = ['anonymous', 'expired', 'ended'] as const;
export type TokenHolder = (typeof tokenHolders)[number];
export type CallerName = TokenHolder | (typeof tokenless)[number];

export interface Scene {
  /** What there is. */
  things: Names;
  /** What a request names: the same, or ids of nothing. */
  named: Names;
  callers: Readonly<Partial<Record<CallerName, Caller>>>;
}

const days: Names = { date, year: '2024', month: '6', week: '23', day: '4', month_date: '2024-06' };

const kinds = [
  'department other_department unused_department studio unused_studio salary_scale',
  'software unused_software hardware_item unused_hardware_item',
  'project elsewhere task_type unused_task_type task_status unused_task_status entity task other_task comment said_comment',
  'time_spent own_time_spent day_off notification session login_log desktop_login_log audit_entry outgoing_mail',
].flatMap((names) => names.split(' '));

/** Registers that nothing else in the scene is about. */
const unrelated = registers.filter((declared) => !kinds.includes(idOf(declared).replace(/_id$/, '')));

/**
 * Makes what a caller of this role meets in this relation; no two scenes share more than the organisation. The tokens
 * that do not count are an administrator's: nothing but the token stands in their way.
 */
export async function openScene(studio: Studio, caller: TokenHolder, standing: Standing): Promise<Scene> {
  const isBot = caller === 'bot';
  const viewer = await studio.person({ role: isBot ? (standing.botRole ?? 'user') : caller, is_bot: isBot });
  const outside = caller === 'admin' ? await tokenlessCallers(studio, viewer) : {};
  const isSelf = standing.person === 'self';
  const person = isSelf ? viewer : await studio.person({ is_bot: standing.person === 'bot' });
  const spare = isSelf ? viewer : await studio.person({ totp_enabled: true });
  const names = [...kinds.map((kind) => `${kind}_id`), ...unrelated.map(idOf)];
  const ids: Names = Object.fromEntries(names.map((name) => [name, randomUUID()]));
  const things: Names = {
    ...ids,
    ...(isSelf && { own_time_spent_id: ids.time_spent_id }),
    shot_id: ids.entity_id!,
    organisation_id: await organisation(studio),
    viewer_id: viewer.id,
    person_id: person.id,
    spare_person_id: spare.id,
    other_person_id: isSelf ? (await studio.person()).id : spare.id,
    full_name: `${person.first_name} ${person.last_name}`,
  };
  await studio.sql(rowsOf(things, standing) + rowsInto(unrelated, things).join('\n'));
  return { things, named: namedIn(things, standing), callers: { ...outside, [caller]: await studio.as(viewer) } };
}

async function tokenlessCallers(studio: Studio, viewer: TestPerson): Promise<Scene['callers']> {
  const { access_token } = await tokensOf(studio.app, viewer);
  await studio.sql('update login_session set ended_at = created_at where person_id = $1', [viewer.id]);
  return {
    anonymous: studio.caller(),
    expired: studio.withToken(expiredToken(studio.app, viewer)),
    ended: studio.withToken(access_token),
  };
}

/** Ids of what there is, of nothing, or what is no id; without lower-case words, which are addresses that are not served. */
function namedIn(things: Names, { ids }: Standing): Names {
  const named = (name: string, value: string) => {
    if (!ids || !name.endsWith('_id')) return value;
    return ids === 'unknown' ? randomUUID() : '12345-x';
  };
  return {
    ...days,
    ...Object.fromEntries(Object.entries(things).map(([name, value]) => [name, named(name, value)])),
  };
}

/** The one row there is, once it was made. */
async function organisation(studio: Studio): Promise<string> {
  await studio.sql(`
    insert into organisation (id, name, hours_by_day)
    select gen_random_uuid(), 'Troupe', 8 where not exists (select from organisation) on conflict (name) do nothing`);
  const [{ id }] = (await studio.sql<{ id: string }>('select id from organisation')) as [{ id: string }];
  return id;
}
