import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JsonText } from '../common/http/json-text.js';
import { pathUuid } from '../common/http/uuid.js';
import type { Problem } from '../common/problem/problem.js';
import { type CallerRequest, FactsGuard } from './facts.guard.js';
import type { Viewer } from './viewer.js';

interface Rows {
  exists(id: string): Promise<boolean>;
}

/** Where the row that a path names is looked up. */
export interface Row<R extends Rows = Rows> {
  rows: Type<R> | string;
  /** The parameter of the path with its id. */
  parameter: string;
  missing: () => Problem;
  /** The row as this caller reads it. */
  shown(rows: R, id: string, viewer: Viewer): Promise<JsonText | undefined>;
}

/** Says where rows are looked up that everybody reads alike, unless `shown` says otherwise. */
export const rowOf = <R extends Rows & { find(id: string): Promise<JsonText | undefined> }>(
  rows: Type<R> | string,
  parameter: string,
  missing: () => Problem,
): Row<R> => ({ rows, parameter, missing, shown: (found, id) => found.find(id) });

/** Routes about one row that is nobody's in particular: a malformed id is 400, an unknown one 404; then the role decides. */
@Injectable()
export class RowGuard extends FactsGuard<object, Row> {
  constructor(private readonly modules: ModuleRef) {
    super();
  }

  protected async facts({ params }: CallerRequest, { rows, parameter, missing }: Row): Promise<object> {
    if (!(await this.find(rows).exists(pathUuid(params[parameter], parameter)))) throw missing();
    return {};
  }

  protected override shown({ params, user }: CallerRequest, row: Row): Promise<JsonText | undefined> {
    return row.shown(this.find(row.rows), pathUuid(params[row.parameter], row.parameter), user);
  }

  private find(rows: Type<Rows> | string): Rows {
    return this.modules.get(rows, { strict: false });
  }
}
