import type { Studio } from './studio.js';

/** A statement that was sent to the database, and its rows. */
interface Sent {
  sql: string;
  answer: Promise<unknown>;
}

/** The statements that some work sends outside of transactions, in order. */
export async function statementsOf(studio: Studio, work: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = studio.dataSource.query.bind(studio.dataSource);
  const spy = jest.spyOn(studio.dataSource, 'query').mockImplementation((sql, ...rest) => {
    const answer = query(sql, ...rest);
    sent.push({ sql: sql, answer });
    return answer;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return sent;
}
