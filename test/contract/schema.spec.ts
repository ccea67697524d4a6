import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/entities.js';
import { parseTable, readTables, type Table } from './catalog.js';
import { zouSchema } from './zou-schema.js';

/** Tables of ours. */
const ownTables: Record<string, string> = {
  login_session: `
    id uuid not null
    person_id uuid not null
    refresh_jti uuid not null
    previous_refresh_jti uuid
    rotated_at timestamp
    user_agent varchar(255)
    ip_address varchar(50)
    created_at timestamp not null
    last_used_at timestamp not null
    expires_at timestamp not null
    ended_at timestamp

    login_session_pkey primary key (id)
    login_session_person_id_fkey foreign key (person_id) references person(id) on delete cascade
    ix_login_session_person_id index (person_id)
  `,
  password_token: `
    person_id uuid not null
    purpose varchar(20) not null
    nonce uuid not null
    created_at timestamp not null
    expires_at timestamp not null

    password_token_pkey primary key (nonce)
    ix_password_token_person_id index (person_id)
    password_token_person_id_fkey foreign key (person_id) references person(id) on delete cascade
    password_token_purpose_check check (((purpose)::text = any ((array['reset', 'invitation', 'default'])::text[])))
  `,
  sent_mail: `
    person_id uuid not null
    kind varchar(40) not null
    sent_at timestamp[] not null
    asked_from varchar(50) not null

    sent_mail_pkey primary key (person_id, kind, asked_from)
    sent_mail_person_id_fkey foreign key (person_id) references person(id) on delete cascade
  `,
  'troupe.address_change': `
    digest bytea not null
    person_id uuid not null
    former_address varchar(255) not null
    created_at timestamp not null
    expires_at timestamp not null

    address_change_pkey primary key (digest)
    address_change_person_id_fkey foreign key (person_id) references person(id) on delete cascade
    ix_address_change_person_id index (person_id)
  `,
  'troupe.outgoing_mail': `
    id uuid not null
    person_id uuid not null
    kind varchar(40) not null
    address varchar(255) not null
    status varchar(10) not null
    sealed bytea
    attempts integer not null
    last_error varchar(255)
    created_at timestamp not null
    next_attempt_at timestamp not null
    expires_at timestamp not null
    lease uuid
    settled_at timestamp

    outgoing_mail_pkey primary key (id)
    outgoing_mail_person_id_fkey foreign key (person_id) references person(id) on delete cascade
    outgoing_mail_status_check check (((status)::text = any ((array['waiting', 'sent', 'refused', 'expired'])::text[])))
    outgoing_mail_emptied_check check ((((status)::text = 'waiting'::text) = (sealed is not null)))
    ix_outgoing_mail_person_id index (person_id)
    ix_outgoing_mail_waiting unique index (person_id, kind, address) where ((status)::text = 'waiting'::text)
    ix_outgoing_mail_due index (next_attempt_at) where ((status)::text = 'waiting'::text)
  `,
  'troupe.shown_password': `
    person_id uuid not null
    address varchar(50) not null
    shown_at timestamp not null

    shown_password_pkey primary key (person_id, address)
    shown_password_person_id_fkey foreign key (person_id) references person(id) on delete cascade
  `,
  totp_step: `
    person_id uuid not null
    step integer not null

    totp_step_pkey primary key (person_id)
    totp_step_person_id_fkey foreign key (person_id) references person(id) on delete cascade
  `,
  email_code: `
    person_id uuid not null
    digest bytea not null
    created_at timestamp not null
    expires_at timestamp not null
    asked_from varchar(50) not null

    email_code_pkey primary key (person_id, asked_from)
    email_code_person_id_fkey foreign key (person_id) references person(id) on delete cascade
  `,
  refused_sign_in: `
    id uuid not null
    person_id uuid not null
    created_at timestamp not null
    ip_address varchar(50) not null
    origin varchar(10) not null
    reason varchar(20) not null

    refused_sign_in_pkey primary key (id)
    refused_sign_in_person_id_fkey foreign key (person_id) references person(id) on delete cascade
    refused_sign_in_reason_check check (((reason)::text = any ((array['wrong_password', 'wrong_code', 'locked_out', 'inactive', 'reused_token'])::text[])))
    ix_refused_sign_in_person_created index (person_id, created_at)
    ix_refused_sign_in_created_at index (created_at)
  `,
  sign_in_failure: `
    address varchar(50) not null
    failed_at timestamp[] not null
    last_failed_at timestamp not null

    sign_in_failure_pkey primary key (address)
    ix_sign_in_failure_last_failed_at index (last_failed_at)
  `,
  'troupe.audit_entry': `
    id uuid not null
    created_at timestamp not null
    kind varchar(40) not null
    actor_id uuid
    person_id uuid
    project_id uuid
    members text[] not null

    audit_entry_pkey primary key (id)
    ix_audit_entry_created_at index (created_at)
    ix_audit_entry_person_created index (person_id, created_at)
  `,
};

/** What we added to the tables of others: behind their columns, so that their order stays. */
const additions: Record<string, Partial<Table>> = {
  hardware_item: { columns: ['description text'] },
  person: { rules: ['ix_person_desktop_login index (desktop_login)'] },
  desktop_login_log: { rules: ['ix_desktop_login_log_person_date index (person_id, date)'] },
  login_log: { rules: ['ix_login_log_person_created index (person_id, created_at)'] },
  time_spent: {
    rules: [
      'ix_time_spent_person_date index (person_id, date) include (duration, task_id)',
      'ix_time_spent_date_person index (date, person_id) include (duration, task_id)',
    ],
  },
  day_off: {
    rules: [`day_off_no_overlap exclude using gist (person_id with =, daterange(date, end_date, '[]'::text) with &&)`],
  },
  task: { rules: ['ix_task_project_task_type index (project_id, task_type_id)'] },
  entity: { rules: ['ix_entity_created_by index (created_by)', 'ix_entity_ready_for index (ready_for)'] },
  notification: { rules: ['ix_notification_unread index (person_id) where (not read)'] },
};

const expected = { ...zouSchema, ...ownTables };
let actual: Record<string, Table>;

beforeAll(async () => {
  const client = new Client(process.env.DATABASE_URL);
  await client.connect();
  try {
    actual = await readTables(client);
  } finally {
    await client.end();
  }
});

test('there are the tables of an existing database and ours, no others', () => {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
});

/** A table as it is typed here and in `zou-schema.ts`. */
function typed(name: string): Table {
  const { columns, rules } = parseTable(expected[name] ?? '');
  const added = additions[name];
  return {
    columns: [...columns, ...(added?.columns ?? [])],
    rules: [...rules, ...(added?.rules ?? [])].sort(),
  };
}

test.each(Object.keys(expected))('%s', (name) => {
  expect(actual[name]).toEqual(typed(name));
});

const storage = getMetadataArgsStorage();
const declared = new Map(
  storage
    .filterTables(entities)
    .map(({ target, name, schema }) => [[...(schema ? [schema] : []), name].join('.'), target] as const),
);

/** The columns that a class declares, whether with the decorators of its members or beside them. */
function declaredColumns(table: string): string[] {
  return storage.filterColumns(declared.get(table) ?? table).map(({ propertyName, options }) => {
    const { name = propertyName, type, length, array, nullable, default: initial } = options;
    const short = String(type)
      .replace('timestamp without time zone', 'timestamp')
      .replace('double precision', 'float8');
    const words = [
      name,
      short + (length === undefined ? '' : `(${length})`) + (array ? '[]' : ''),
      ...(nullable ? [] : ['not null']),
      ...(initial === undefined ? [] : ['default', typeof initial === 'string' ? `'${initial}'` : String(initial)]),
    ];
    return words.join(' ');
  });
}

test('every table is declared', () => {
  expect([...declared.keys()].sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.keys(expected))('%s is declared with these columns', (name) => {
  expect(declaredColumns(name).sort()).toEqual(typed(name).columns.sort());
});
