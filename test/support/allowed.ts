import type { Caller } from './caller.js';

/** What somebody reads at an address; undefined where they may not. */
export async function allowed<Read>(caller: Caller, path: string): Promise<Read | undefined> {
  const { status, body } = await caller.get(path);
  if (status === 403) return undefined;
  expect([path, status]).toEqual([path, 200]);
  return body as Read;
}

/** The ids of what a list holds. */
export const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();
