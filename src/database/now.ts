import sql from 'sql-template-tag';

/** The beginning of the transaction, as `timestamp` columns hold it: UTC, without a zone. */
export const now = sql`now() at time zone 'utc'`;
