import type { Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { JsonText } from '../common/http/json-text.js';

/** Runs SQL written with the `sql` tag, whose values always travel as parameters. */
export abstract class Statements {
  /** The rows of a statement, columns as they are named in it. */
  abstract rows<Row extends object>(statement: Sql): Promise<Row[]>;

  /** The first row, if any. */
  async row<Row extends object>(statement: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(statement))[0];
  }

  /** The row of a statement that always has one: it counts, or writes, or reads what was written before. */
  async theRow<Row extends object>(statement: Sql): Promise<Row> {
    const row = await this.row<Row>(statement);
    if (!row) throw new Error(`a statement that always has a row has none: ${statement.sql}`);
    return row;
  }

  /** The JSON text that a statement builds in its one column; undefined when it finds no row. */
  async json(statement: Sql): Promise<JsonText | undefined> {
    const row = await this.row<Record<string, string>>(statement);
    return row && textOf(row);
  }

  /** The same of a statement that always has a row. */
  async theJson(statement: Sql): Promise<JsonText> {
    return textOf(await this.theRow<Record<string, string>>(statement));
  }
}

function textOf(row: Record<string, string>): JsonText {
  const [text] = Object.values(row);
  if (text === undefined) throw new Error('a statement that builds JSON selects no column');
  return new JsonText(text);
}

/** Runs them on a connection of the data source. */
export abstract class ManagedStatements extends Statements {
  protected abstract readonly manager: EntityManager;

  override async rows<Row extends object>(statement: Sql): Promise<Row[]> {
    const answer: unknown = await this.manager.query(statement.text, statement.values);
    // TypeORM answers [rows, count] to update and delete.
    return (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as Row[];
  }
}
