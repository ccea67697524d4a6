/** How long the database may take, in milliseconds. */
export interface Limits {
  statement: number;
  lock: number;
  /** Between two statements of a transaction. */
  idle: number;
  /** For a connection: to be made, or to become free. */
  connect: number;
  /** How much longer than the server itself we wait for its answer before the connection counts as dead. */
  grace: number;
}

/** Limits that keep one slow statement from stopping the rest. */
export const usualLimits: Limits = { statement: 30_000, lock: 10_000, idle: 60_000, connect: 10_000, grace: 5_000 };

/** What every session has set, whatever the server, the database and the account are set to. */
export type SessionSettings = Readonly<Record<string, string>>;

const reliedOn: SessionSettings = {
  TimeZone: 'UTC',
  // A user who is called like our schema would look there first.
  search_path: 'public',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  client_encoding: 'UTF8',
  bytea_output: 'hex',
  // The shortest text that reads back as the same number.
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  // Who waited for a lock must see what was committed meanwhile.
  default_transaction_isolation: 'read committed',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
};

/** The settings of a session with these limits. */
export function sessionSettings({ statement, lock, idle }: Limits): SessionSettings {
  return {
    ...reliedOn,
    statement_timeout: String(statement),
    lock_timeout: String(lock),
    idle_in_transaction_session_timeout: String(idle),
  };
}

/** Limits that the address of the database names win over ours. They leave it: poolers refuse them at the start. */
export function limitsOfAddress(address: string, limits: Limits): { url: string; limits: Limits } {
  const [base = '', query] = address.split('?', 2);
  const parameters = new URLSearchParams(query);
  const take = (name: string, usual: number) => {
    const given = Number(parameters.get(name) || usual);
    parameters.delete(name);
    return Number.isFinite(given) ? given : usual;
  };
  return {
    limits: {
      ...limits,
      statement: take('statement_timeout', limits.statement),
      lock: take('lock_timeout', limits.lock),
      idle: take('idle_in_transaction_session_timeout', limits.idle),
    },
    url: parameters.size > 0 ? `${base}?${parameters.toString()}` : base,
  };
}
