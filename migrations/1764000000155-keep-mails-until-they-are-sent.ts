import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails wait here for the mail server, so that no request and no transaction has to. */
export class KeepMailsUntilTheyAreSent1764000000155 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table troupe.outgoing_mail (
        id uuid not null,
        person_id uuid not null,
        kind varchar(40) not null,
        address varchar(255) not null,
        status varchar(10) not null,
        sealed bytea,
        attempts integer not null,
        last_error varchar(255),
        created_at timestamp not null,
        next_attempt_at timestamp not null,
        expires_at timestamp not null,
        lease uuid,
        settled_at timestamp,
        constraint outgoing_mail_pkey primary key (id),
        constraint outgoing_mail_person_id_fkey foreign key (person_id) references person (id) on delete cascade,
        constraint outgoing_mail_status_check check (status in ('waiting', 'sent', 'refused', 'expired')),
        constraint outgoing_mail_emptied_check check ((status = 'waiting') = (sealed is not null))
      )`);
    await runner.query(`create index ix_outgoing_mail_person_id on troupe.outgoing_mail (person_id)`);
    await runner.query(`
      create unique index ix_outgoing_mail_waiting on troupe.outgoing_mail (person_id, kind, address)
      where status = 'waiting'`);
    await runner.query(`
      create index ix_outgoing_mail_due on troupe.outgoing_mail (next_attempt_at) where status = 'waiting'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table troupe.outgoing_mail`);
  }
}
