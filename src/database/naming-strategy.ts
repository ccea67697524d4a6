import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/**
 * Names of constraints and indexes as PostgreSQL and SQLAlchemy make them, so that an entity says a name only where
 * Zou's is another one.
 */
export class NamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override primaryKeyName(table: Table | string): string {
    return this.named(table, 'pkey');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.named(table, ...columns, 'fkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.named(table, ...columns, 'key');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${this.named(table, ...columns)}`;
  }

  private named(table: Table | string, ...parts: string[]): string {
    const withoutSchema = this.getTableName(table).split('.').slice(-1);
    return [...withoutSchema, ...parts].join('_');
  }
}
