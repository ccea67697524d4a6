import sql, { join, type Sql } from 'sql-template-tag';

/** Kinds of entities that are one type each; every other type is a type of assets. */
const kinds = ['Shot', 'Sequence', 'Episode', 'Scene', 'Edit', 'Concept'] as const;

/** Whether an entity type, by its name, is one of these kinds. */
export const isKindOfItsOwn = (name: Sql) => sql`${name} in (${join(kinds.map((kind) => sql`${kind}`))})`;

/** The kind of an entity type `et`. */
export const kindOfType = sql`case when ${isKindOfItsOwn(sql`et.name`)} then et.name else 'Asset' end`;
