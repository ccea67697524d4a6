import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what to which account, for administrators. Without references: it outlives what it names. */
export class KeepAnAuditLog1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table troupe.audit_entry (
        id uuid not null,
        created_at timestamp not null,
        kind varchar(40) not null,
        actor_id uuid,
        person_id uuid,
        project_id uuid,
        members text[] not null,
        constraint audit_entry_pkey primary key (id)
      );
      create index ix_audit_entry_created_at on troupe.audit_entry (created_at);
      create index ix_audit_entry_person_created on troupe.audit_entry (person_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table troupe.audit_entry`);
  }
}
