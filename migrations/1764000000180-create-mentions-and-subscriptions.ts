import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is named in comments, who took note of them, and who follows what. Existing installations have these tables. */
export class CreateMentionsAndSubscriptions1764000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists comment_mentions (
        comment uuid not null,
        person uuid not null,
        constraint comment_mentions_pkey primary key (comment, person),
        constraint comment_mentions_comment_fkey foreign key (comment) references comment (id),
        constraint comment_mentions_person_fkey foreign key (person) references person (id)
      );
      create index if not exists ix_comment_mentions_person on comment_mentions (person);

      create table if not exists comment_department_mentions (
        comment uuid not null,
        department uuid not null,
        constraint comment_department_mentions_pkey primary key (comment, department),
        constraint comment_department_mentions_comment_fkey foreign key (comment) references comment (id),
        constraint comment_department_mentions_department_fkey foreign key (department) references department (id)
      );
      create index if not exists ix_comment_department_mentions_department on comment_department_mentions (department);

      create table if not exists comment_acknoledgments (
        comment uuid not null,
        person uuid not null,
        constraint comment_acknoledgments_pkey primary key (comment, person),
        constraint comment_acknoledgments_comment_fkey foreign key (comment) references comment (id),
        constraint comment_acknoledgments_person_fkey foreign key (person) references person (id)
      );
      create index if not exists ix_comment_acknoledgments_person on comment_acknoledgments (person);

      create table if not exists subscription (
        person_id uuid not null,
        task_id uuid,
        entity_id uuid,
        task_type_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint subscription_pkey primary key (id),
        constraint subscription_task_uc unique (person_id, task_id),
        constraint subscription_entity_uc unique (person_id, task_type_id, entity_id),
        constraint subscription_person_id_fkey foreign key (person_id) references person (id),
        constraint subscription_task_id_fkey foreign key (task_id) references task (id),
        constraint subscription_entity_id_fkey foreign key (entity_id) references entity (id),
        constraint subscription_task_type_id_fkey foreign key (task_type_id) references task_type (id)
      );
      create index if not exists ix_subscription_person_id on subscription (person_id);
      create index if not exists ix_subscription_task_id on subscription (task_id);
      create index if not exists ix_subscription_entity_id on subscription (entity_id);
      create index if not exists ix_subscription_task_type_id on subscription (task_type_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table subscription;
      drop table comment_acknoledgments;
      drop table comment_department_mentions;
      drop table comment_mentions;
    `);
  }
}
