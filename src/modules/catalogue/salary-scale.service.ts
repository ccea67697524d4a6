import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { Database, type Transaction } from '../../database/database.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';
import { SalaryScaleExists } from './salary-scale.errors.js';
import { SalaryScale, UpdateSalaryScaleDto } from './salary-scale.js';
import { SalaryScaleRepository } from './salary-scale.repository.js';

@Injectable()
export class SalaryScaleService {
  constructor(
    @InjectRegister(SalaryScale) private readonly register: Register<SalaryScale>,
    private readonly scales: SalaryScaleRepository,
    private readonly database: Database,
  ) {}

  /** Lists the scales; those that are missing are made first. */
  list(viewer: Viewer, query: ListQuery): Promise<JsonText | undefined> {
    return this.database.transaction(async (tx) => {
      await this.scales.lock(tx);
      demand(await current(tx, viewer), 'salary-scale.read');
      await this.scales.complete(tx);
      return this.register.list(query, tx);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateSalaryScaleDto): Promise<JsonText> {
    const moves = changes.position !== undefined || changes.seniority !== undefined;
    return this.register.update(viewer, id, changes, {
      before: (tx) => this.scales.lock(tx),
      after: async (tx: Transaction) => {
        if (moves && (await this.scales.hasTwin(tx, id))) throw new SalaryScaleExists();
      },
    });
  }
}
