import type { Type } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import type { StoredRow } from '../../common/member/stored.js';
import { alreadyTaken } from '../../common/problem/database-problem.js';
import type { Database, Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import type { RowRepository } from '../../database/row.repository.js';
import type { Statements } from '../../database/statements.js';
import type { EventRepository } from '../event/event.repository.js';
import { NotRegistered } from './register.errors.js';
import { idNameOf, type Registration, registrationOf } from './registered.js';

/** What of a row can be written; what is null when it is made gets its default. */
type Values<Row> = { [Name in keyof Row]?: Row[Name] | null | undefined };

/** What only one register has to do or to refuse, in the transaction that writes. */
interface Besides {
  /** Before anything else. */
  before?: (tx: Transaction) => Promise<void>;
  /** Once the row is written, and before it is told. */
  after?: (tx: Transaction, id: string) => Promise<void>;
}

/**
 * The rows of a registered class: a short list of the studio that everybody chooses from and few may write. Who may is
 * asked again once the row is there and nobody is waited for any more; each change is told in the journal.
 */
export class Register<Row extends StoredRow> {
  private readonly registration: Registration;
  private readonly told: string;

  constructor(
    declared: Type<Row>,
    private readonly rows: RowRepository<Row>,
    private readonly database: Database,
    private readonly events: EventRepository,
  ) {
    this.registration = registrationOf(declared);
    this.told = this.registration.told ?? this.registration.called;
  }

  list(query: ListQuery, at?: Statements): Promise<JsonText | undefined> {
    return this.rows.list(query, at);
  }

  find(id: string): Promise<JsonText | undefined> {
    return this.rows.find(id);
  }

  exists(id: string): Promise<boolean> {
    return this.rows.exists(id);
  }

  /** One row; refused where there is none, or the id is none. */
  async read(id: string | undefined, relations = true): Promise<JsonText> {
    const row = id && (await this.rows.find(id, { relations }));
    if (!row) throw new NotRegistered(this.registration.called);
    return row;
  }

  create(viewer: Viewer, values: Values<Row>, { before, after }: Besides = {}): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await before?.(tx);
      await this.refuseTakenName(tx, values);
      const id = await this.rows.insert(tx, withoutNulls(values));
      await this.demand(tx, viewer, 'create');
      await after?.(tx, id);
      await this.tell(tx, viewer, id, 'new');
      return this.rows.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: Values<Row>, { before, after }: Besides = {}): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await before?.(tx);
      await this.lock(tx, viewer, id, 'update');
      await this.refuseTakenName(tx, changes, id);
      await this.rows.update(tx, id, changes);
      await after?.(tx, id);
      await this.tell(tx, viewer, id, 'update');
      return this.rows.written(tx, id);
    });
  }

  /** @param detach lets go of what refers to the row, or refuses */
  delete(viewer: Viewer, id: string, detach?: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, viewer, id, 'delete');
      await detach?.(tx);
      await this.rows.delete(tx, id);
      await this.tell(tx, viewer, id, 'delete');
    });
  }

  /** Tells of a change of a row in the journal. */
  tell(tx: Transaction, viewer: Viewer, id: string, verb: 'new' | 'update' | 'delete'): Promise<void> {
    const name = `${this.told.replaceAll(' ', '-')}:${verb}`;
    return this.events.record(tx, name, viewer.id, { [idNameOf(this.told)]: id });
  }

  private async lock(tx: Transaction, viewer: Viewer, id: string, way: 'update' | 'delete'): Promise<void> {
    if (!(await this.rows.lockRow(tx, id))) throw new NotRegistered(this.registration.called);
    await this.demand(tx, viewer, way);
  }

  private async demand(tx: Transaction, viewer: Viewer, way: 'create' | 'update' | 'delete'): Promise<void> {
    const { change } = this.registration;
    demand(await current(tx, viewer), typeof change === 'string' ? change : change[way]);
  }

  private async refuseTakenName(tx: Transaction, values: object, id?: string): Promise<void> {
    const { name } = values as { name?: string };
    const { called, ignoresCase } = this.registration;
    if (!ignoresCase || name === undefined) return;
    if (await this.rows.nameTaken(tx, name, id)) throw alreadyTaken(called, ['name']);
  }
}
