import sql, { type Sql } from 'sql-template-tag';

/**
 * Hours are stored as doubles, as Zou has them, and added as the decimals that they are written as: as doubles, three
 * times 19.8 and 276.25 make 335.65000000000003. A cast to `numeric` alone would cut the sixteenth digit.
 */
export const decimal = (double: Sql): Sql => sql`${double}::text::numeric`;

/** The decimal sum of a column of doubles, as a double. */
export const decimalSum = (doubles: Sql): Sql => sql`coalesce(sum(${decimal(doubles)}), 0)::float8`;
