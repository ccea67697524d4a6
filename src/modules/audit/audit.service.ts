import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Database } from '../../database/database.js';
import type { AuditKind } from './audit-entry.js';
import { AuditRepository } from './audit.repository.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditRepository,
  ) {}

  /** Notes who reads an export, before they get it. */
  exported(viewer: Viewer, kind: Extract<AuditKind, `export:${string}`>): Promise<void> {
    return this.database.transaction((tx) => this.entries.record(tx, kind, viewer.id));
  }
}
