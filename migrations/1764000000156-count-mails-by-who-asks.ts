import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever asks for a mail in somebody's name spends a share of their own, and neither a code nor a link that the owner
 * got dies for it.
 */
export class CountMailsByWhoAsks1764000000156 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table sent_mail add column asked_from varchar(50) not null default ''`);
    await runner.query(`alter table sent_mail alter column asked_from drop default`);
    await runner.query(`alter table sent_mail drop constraint sent_mail_pkey`);
    await runner.query(`alter table sent_mail add constraint sent_mail_pkey primary key (person_id, kind, asked_from)`);

    await runner.query(`alter table email_code add column asked_from varchar(50) not null default ''`);
    await runner.query(`alter table email_code alter column asked_from drop default`);
    await runner.query(`alter table email_code drop constraint email_code_pkey`);
    await runner.query(`alter table email_code add constraint email_code_pkey primary key (person_id, asked_from)`);

    await runner.query(`alter table password_token drop constraint password_token_pkey`);
    await runner.query(`alter table password_token add constraint password_token_pkey primary key (nonce)`);
    await runner.query(`create index ix_password_token_person_id on password_token (person_id)`);

    await runner.query(`
      create table troupe.shown_password (
        person_id uuid not null,
        address varchar(50) not null,
        shown_at timestamp not null,
        constraint shown_password_pkey primary key (person_id, address),
        constraint shown_password_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      )`);
  }

  /** Of several links and codes of a person the newest stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table troupe.shown_password`);

    await runner.query(`
      delete from password_token t using password_token newer
      where newer.person_id = t.person_id and (newer.created_at, newer.nonce) > (t.created_at, t.nonce)`);
    await runner.query(`drop index ix_password_token_person_id`);
    await runner.query(`alter table password_token drop constraint password_token_pkey`);
    await runner.query(`alter table password_token add constraint password_token_pkey primary key (person_id)`);

    await runner.query(`
      delete from email_code t using email_code newer
      where newer.person_id = t.person_id and (newer.created_at, newer.asked_from) > (t.created_at, t.asked_from)`);
    await runner.query(`alter table email_code drop constraint email_code_pkey`);
    await runner.query(`alter table email_code add constraint email_code_pkey primary key (person_id)`);
    await runner.query(`alter table email_code drop column asked_from`);

    await runner.query(`delete from sent_mail where asked_from <> ''`);
    await runner.query(`alter table sent_mail drop constraint sent_mail_pkey`);
    await runner.query(`alter table sent_mail add constraint sent_mail_pkey primary key (person_id, kind)`);
    await runner.query(`alter table sent_mail drop column asked_from`);
  }
}
