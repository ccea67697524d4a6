import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the mails of one kind went to a person lately, so that nobody's mailbox can be flooded through us. */
export class LimitMails1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sent_mail (
        person_id uuid not null,
        kind varchar(40) not null,
        sent_at timestamp[] not null,
        constraint sent_mail_pkey primary key (person_id, kind),
        constraint sent_mail_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sent_mail`);
  }
}
