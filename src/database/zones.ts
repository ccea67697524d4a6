import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { canonicalZone } from '../common/time/time-zone.js';
import { Database } from './database.js';

/**
 * Time zones by the names that PostgreSQL knows. It reads them from files of its own: those of Debian lack
 * `Asia/Calcutta`, older ones `Europe/Kyiv`, and `CET` alone it takes for an abbreviation without summer time. So a
 * statement is given the name that PostgreSQL has for the zone.
 */
@Injectable()
export class Zones implements OnModuleInit {
  /** By the canonical name of the zone, as far as it was asked for under a name that PostgreSQL lacks. */
  private readonly found = new Map<string, string | undefined>();
  private names: readonly string[];

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    // Those without a region are the ones that PostgreSQL mistakes for abbreviations.
    const rows = await this.database.rows<{ name: string }>(
      sql`select name from pg_timezone_names where name like '%/%' and name not like 'posix/%' order by name`,
    );
    this.names = rows.map(({ name }) => name);
  }

  /** The name of a zone for PostgreSQL; undefined when this program or PostgreSQL knows no such zone. */
  nameOf(zone: string | null): string | undefined {
    const canonical = canonicalZone(zone);
    if (zone === null || canonical === undefined) return undefined;
    if (this.names.includes(zone)) return zone;
    if (!this.found.has(canonical)) {
      this.found.set(
        canonical,
        this.names.find((name) => canonicalZone(name) === canonical),
      );
    }
    return this.found.get(canonical);
  }
}
