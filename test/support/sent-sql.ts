import { AsyncLocalStorage } from 'node:async_hooks';
import { SessionClient } from '../../src/database/session/session-client.js';

const recording = new AsyncLocalStorage<string[]>();

/** Notes what reaches PostgreSQL while a spec runs; statements of timers belong to no work. */
export function recordStatements(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with the client that it is called on
  const { query } = SessionClient.prototype;
  jest.spyOn(SessionClient.prototype, 'query').mockImplementation(function (this: SessionClient, ...given: unknown[]) {
    recording.getStore()?.push(String(given[0]));
    return query.apply(this, given) as unknown;
  });
}

/** The statements that some work sends, in order. */
export async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  await recording.run(sent, work);
  return sent;
}
