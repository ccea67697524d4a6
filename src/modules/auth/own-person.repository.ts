import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { PersonRepository } from '../person/person.repository.js';
import { Unauthenticated } from './auth.errors.js';

/** The caller's own record, with what only they need to know. */
@Injectable()
export class OwnPersonRepository {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
  ) {}

  async of(viewer: Viewer): Promise<JsonText> {
    const person = await this.persons.seenBy(viewer, viewer.id);
    if (!person) throw new Unauthenticated();
    const devices = await this.database.json(sql`
      select coalesce(json_agg(coalesce(device ->> 'device_name', device ->> 'name')), '[]')::text
      from person, unnest(fido_credentials) device where id = ${viewer.id}`);
    return person.with({ fido_devices: devices });
  }
}
