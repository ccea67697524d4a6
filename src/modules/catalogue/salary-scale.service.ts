import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { UpdateSalaryScaleDto } from './salary-scale.dto.js';
import { SalaryScaleExists, SalaryScaleNotFound } from './salary-scale.errors.js';
import { SalaryScaleRepository } from './salary-scale.repository.js';

@Injectable()
export class SalaryScaleService {
  constructor(
    private readonly database: Database,
    private readonly scales: SalaryScaleRepository,
    private readonly events: EventRepository,
  ) {}

  /** Lists the scales; those that are missing are made first. */
  list(viewer: Viewer, query: ListQuery): Promise<JsonText | undefined> {
    return this.database.transaction(async (tx) => {
      await this.scales.lock(tx);
      demand(await current(tx, viewer), 'salary-scale.read');
      await this.scales.complete(tx);
      return this.scales.list(query, tx);
    });
  }

  async read(id: string): Promise<JsonText> {
    const scale = await this.scales.find(id);
    if (!scale) throw new SalaryScaleNotFound();
    return scale;
  }

  update(viewer: Viewer, id: string, changes: UpdateSalaryScaleDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.scales.lock(tx);
      if (!(await this.scales.lockRow(tx, id))) throw new SalaryScaleNotFound();
      demand(await current(tx, viewer), 'salary-scale.change');
      await this.scales.update(tx, id, { ...changes });
      const moved = changes.position !== undefined || changes.seniority !== undefined;
      if (moved && (await this.scales.hasTwin(tx, id))) throw new SalaryScaleExists();
      await this.events.record(tx, 'salary-scale:update', viewer.id, { salary_scale_id: id });
      return this.scales.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.scales.lockRow(tx, id))) throw new SalaryScaleNotFound();
      demand(await current(tx, viewer), 'salary-scale.change');
      await this.scales.delete(tx, id);
      await this.events.record(tx, 'salary-scale:delete', viewer.id, { salary_scale_id: id });
    });
  }
}
