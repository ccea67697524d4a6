import { randomUUID } from 'node:crypto';

/** What the application, not the database, gives to every new row. */
export function newRow(): { id: string; created_at: Date; updated_at: Date } {
  const now = new Date();
  return { id: randomUUID(), created_at: now, updated_at: now };
}
