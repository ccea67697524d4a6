import type { Sql } from 'sql-template-tag';
import { Reports } from '../../src/database/reports.js';
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
  const reports = studio.app.get(Reports);
  const rows = reports.rows.bind(reports);
  const reportSpy = jest.spyOn(reports, 'rows').mockImplementation((statement: Sql) => {
    const answer = rows(statement);
    sent.push({ sql: statement.text, answer });
    return answer;
  });
  try {
    await work();
  } finally {
    reportSpy.mockRestore();
    spy.mockRestore();
  }
  return sent;
}
