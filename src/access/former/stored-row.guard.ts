import type { Problem } from '../../common/problem/problem.js';
import { pathUuid } from '../../common/http/uuid.js';
import type { Subject } from './reach.js';
import { SubjectGuard } from './subject.guard.js';
import type { ViewerRequest } from '../viewer.js';

/** Routes about one row that is nobody's own: a malformed id is 400, an unknown one 404; then the cell decides. */
export abstract class StoredRowGuard extends SubjectGuard {
  /** @param parameter of the path, with the id of the row */
  protected constructor(
    private readonly rows: { exists(id: string): Promise<boolean> },
    protected readonly parameter: string,
    private readonly missing: () => Problem,
  ) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    if (!(await this.rows.exists(pathUuid(params[this.parameter], this.parameter)))) throw this.missing();
    return {};
  }
}
