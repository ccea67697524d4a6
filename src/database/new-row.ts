import { randomUUID } from 'node:crypto';

/** What the application, not the database, gives to every new row. */
export function newRow(): { id: string; created_at: Date; updated_at: Date } {
  const now = new Date();
  return { id: randomUUID(), created_at: now, updated_at: now };
}

/** What is given for a new row: null means left out there, so that the default applies. */
export function withoutNulls<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
