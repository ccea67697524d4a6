import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed sign-ins by client address, where every instance of the server counts them together. */
export class LimitSignInFailures1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_failure (
        address varchar(50) not null,
        failed_at timestamp[] not null,
        last_failed_at timestamp not null,
        constraint sign_in_failure_pkey primary key (address)
      );
      create index ix_sign_in_failure_last_failed_at on sign_in_failure (last_failed_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sign_in_failure`);
  }
}
