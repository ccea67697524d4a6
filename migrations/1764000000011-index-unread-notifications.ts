import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every start of a client counts a person's unread notifications, a few among all they ever had. */
export class IndexUnreadNotifications1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index ix_notification_unread on notification (person_id) where not read`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_notification_unread`);
  }
}
