import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose address was changed, so that the owner of the former one can take it back. */
export class LetAddressesBeTakenBack1764000000157 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table troupe.address_change (
        digest bytea not null,
        person_id uuid not null,
        former_address varchar(255) not null,
        created_at timestamp not null,
        expires_at timestamp not null,
        constraint address_change_pkey primary key (digest),
        constraint address_change_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query(`create index ix_address_change_person_id on troupe.address_change (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table troupe.address_change`);
  }
}
