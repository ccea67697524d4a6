import type { Problem } from '../../common/problem/problem.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { StoredRowGuard } from './stored-row.guard.js';
import type { ViewerRequest } from '../viewer.js';

interface Catalogue {
  exists(id: string): Promise<boolean>;
  find(id: string): Promise<JsonText | undefined>;
}

/** Routes about one row of a catalogue, which everybody reads alike. */
export abstract class CatalogueGuard extends StoredRowGuard {
  protected constructor(
    private readonly catalogue: Catalogue,
    parameter: string,
    missing: () => Problem,
  ) {
    super(catalogue, parameter, missing);
  }

  protected override shown({ params }: ViewerRequest): Promise<JsonText | undefined> {
    return this.catalogue.find(pathUuid(params[this.parameter], this.parameter));
  }
}
