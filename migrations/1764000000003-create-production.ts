import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hours and quotas hang on: productions, their teams, shots and tasks. */
export class CreateProduction1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_status (
        name varchar(20) not null,
        color varchar(7) not null,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint project_status_pkey primary key (id),
        constraint project_status_name_key unique (name)
      );

      create table project (
        name varchar(80) not null,
        code varchar(80),
        description text,
        shotgun_id integer,
        file_tree jsonb,
        data jsonb,
        has_avatar boolean,
        fps varchar(10),
        ratio varchar(10),
        resolution varchar(12),
        production_type varchar(20),
        production_style varchar(255) not null,
        start_date date,
        end_date date,
        man_days integer,
        nb_episodes integer,
        episode_span integer,
        max_retakes integer,
        is_clients_isolated boolean,
        is_preview_download_allowed boolean,
        is_set_preview_automated boolean,
        homepage varchar(80),
        is_publish_default_for_artists boolean,
        hd_bitrate_compression integer,
        ld_bitrate_compression integer,
        project_status_id uuid,
        default_preview_background_file_id uuid,
        from_schedule_version_id uuid,
        id uuid not null,
        is_bot_collaboration_enabled boolean default false,
        is_single_preview_per_revision boolean default false,
        revision_padding integer not null default 0,
        is_frame_in_numbering boolean default false,
        created_at timestamp,
        updated_at timestamp,
        constraint project_pkey primary key (id),
        constraint project_name_key unique (name),
        constraint project_project_status_id_fkey foreign key (project_status_id) references project_status (id)
      );
      create index ix_project_default_preview_background_file_id on project (default_preview_background_file_id);
      create index ix_project_from_schedule_version_id on project (from_schedule_version_id);
      create index ix_project_project_status_id on project (project_status_id);

      create table project_person_link (
        project_id uuid not null,
        person_id uuid not null,
        shotgun_id integer,
        role varchar(255),
        constraint project_person_link_pkey primary key (project_id, person_id),
        constraint project_person_link_person_id_fkey foreign key (person_id) references person (id),
        constraint project_person_link_project_id_fkey foreign key (project_id) references project (id)
      );
      create index ix_project_person_link_person_id on project_person_link (person_id);
      create index ix_project_person_link_project_id on project_person_link (project_id);

      create table task_type (
        name varchar(40) not null,
        short_name varchar(20),
        description text,
        color varchar(7),
        priority integer,
        for_entity varchar(30),
        allow_timelog boolean,
        archived boolean,
        shotgun_id integer,
        department_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint task_type_pkey primary key (id),
        constraint task_type_uc unique (name, for_entity, department_id),
        constraint task_type_department_id_fkey foreign key (department_id) references department (id)
      );
      create index ix_task_type_department_id on task_type (department_id);
      create index ix_task_type_shotgun_id on task_type (shotgun_id);

      create table task_status (
        name varchar(40) not null,
        archived boolean,
        short_name varchar(10) not null,
        description text,
        color varchar(7) not null,
        priority integer,
        is_done boolean,
        is_artist_allowed boolean,
        is_client_allowed boolean,
        is_retake boolean,
        is_feedback_request boolean,
        is_default boolean,
        is_wip boolean,
        shotgun_id integer,
        for_concept boolean default false,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint task_status_pkey primary key (id),
        constraint task_status_short_name_key unique (short_name)
      );
      create index ix_task_status_is_default on task_status (is_default);
      create index ix_task_status_is_done on task_status (is_done);
      create index ix_task_status_is_feedback_request on task_status (is_feedback_request);
      create index ix_task_status_is_wip on task_status (is_wip);

      create table entity_type (
        name varchar(30) not null,
        short_name varchar(20),
        description text,
        archived boolean,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint entity_type_pkey primary key (id),
        constraint entity_type_name_key unique (name)
      );

      create table task_type_asset_type_link (
        asset_type_id uuid not null,
        task_type_id uuid not null,
        constraint task_type_asset_type_link_pkey primary key (asset_type_id, task_type_id),
        constraint task_type_asset_type_link_uc unique (asset_type_id, task_type_id),
        constraint task_type_asset_type_link_asset_type_id_fkey foreign key (asset_type_id) references entity_type (id),
        constraint task_type_asset_type_link_task_type_id_fkey foreign key (task_type_id) references task_type (id)
      );
      create index ix_task_type_asset_type_link_asset_type_id on task_type_asset_type_link (asset_type_id);
      create index ix_task_type_asset_type_link_task_type_id on task_type_asset_type_link (task_type_id);

      create table project_task_type_link (
        project_id uuid not null,
        task_type_id uuid not null,
        priority integer,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint project_task_type_link_pkey primary key (project_id, task_type_id, id),
        constraint project_task_type_link_uc unique (project_id, task_type_id),
        constraint project_task_type_link_project_id_fkey foreign key (project_id) references project (id),
        constraint project_task_type_link_task_type_id_fkey foreign key (task_type_id) references task_type (id)
      );
      create index ix_project_task_type_link_project_id on project_task_type_link (project_id);
      create index ix_project_task_type_link_task_type_id on project_task_type_link (task_type_id);

      create table project_task_status_link (
        project_id uuid not null,
        task_status_id uuid not null,
        priority integer,
        roles_for_board varchar(255)[],
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint project_task_status_link_pkey primary key (project_id, task_status_id, id),
        constraint project_task_status_link_uc unique (project_id, task_status_id),
        constraint project_task_status_link_project_id_fkey foreign key (project_id) references project (id),
        constraint project_task_status_link_task_status_id_fkey foreign key (task_status_id) references task_status (id)
      );
      create index ix_project_task_status_link_project_id on project_task_status_link (project_id);
      create index ix_project_task_status_link_task_status_id on project_task_status_link (task_status_id);

      create table entity (
        id uuid not null,
        name varchar(160) not null,
        code varchar(160),
        description text,
        shotgun_id integer,
        canceled boolean,
        nb_frames integer,
        nb_entities_out integer,
        is_casting_standby boolean,
        is_shared boolean not null default false,
        status varchar(255) not null,
        project_id uuid not null,
        entity_type_id uuid not null,
        parent_id uuid,
        source_id uuid,
        preview_file_id uuid,
        data jsonb,
        ready_for uuid,
        created_by uuid,
        created_at timestamp,
        updated_at timestamp,
        constraint entity_pkey primary key (id),
        constraint entity_uc unique (name, project_id, entity_type_id, parent_id),
        constraint entity_created_by_fkey foreign key (created_by) references person (id),
        constraint entity_entity_type_id_fkey foreign key (entity_type_id) references entity_type (id),
        constraint entity_parent_id_fkey foreign key (parent_id) references entity (id),
        constraint entity_project_id_fkey foreign key (project_id) references project (id),
        constraint entity_source_id_fkey foreign key (source_id) references entity (id),
        constraint entity_ready_for_fkey foreign key (ready_for) references task_type (id)
      );
      create index ix_entity_entity_type_id on entity (entity_type_id);
      create index ix_entity_entity_type_parent on entity (entity_type_id, parent_id);
      create index ix_entity_entity_type_project on entity (entity_type_id, project_id);
      create index ix_entity_parent_id on entity (parent_id);
      create index ix_entity_project_id on entity (project_id);
      create index ix_entity_project_type_status on entity (project_id, entity_type_id, status);
      create index ix_entity_source_id on entity (source_id);
      create index ix_entity_status on entity (status);

      create table task (
        name varchar(80) not null,
        description text,
        priority integer,
        difficulty integer not null default 3,
        duration double precision,
        estimation double precision,
        completion_rate integer,
        retake_count integer,
        sort_order integer,
        start_date timestamp,
        due_date timestamp,
        real_start_date timestamp,
        end_date timestamp,
        done_date timestamp,
        last_comment_date timestamp,
        nb_assets_ready integer,
        data jsonb,
        nb_drawings integer,
        shotgun_id integer,
        last_preview_file_id uuid,
        project_id uuid,
        task_type_id uuid,
        task_status_id uuid,
        entity_id uuid,
        assigner_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint task_pkey primary key (id),
        constraint task_uc unique (name, project_id, task_type_id, entity_id),
        constraint check_difficulty check (difficulty > 0 and difficulty < 6),
        constraint task_assigner_id_fkey foreign key (assigner_id) references person (id),
        constraint task_entity_id_fkey foreign key (entity_id) references entity (id),
        constraint task_project_id_fkey foreign key (project_id) references project (id),
        constraint task_task_status_id_fkey foreign key (task_status_id) references task_status (id),
        constraint task_task_type_id_fkey foreign key (task_type_id) references task_type (id)
      );
      create index ix_task_assigner_id on task (assigner_id);
      create index ix_task_entity_id on task (entity_id);
      create index ix_task_entity_project on task (entity_id, project_id);
      create index ix_task_project_id on task (project_id);
      create index ix_task_task_status_id on task (task_status_id);
      create index ix_task_task_type_id on task (task_type_id);

      create table task_person_link (
        task_id uuid not null,
        person_id uuid not null,
        constraint assignations_pkey primary key (task_id, person_id),
        constraint task_person_link_person_id_fkey foreign key (person_id) references person (id),
        constraint task_person_link_task_id_fkey foreign key (task_id) references task (id)
      );
      create index ix_task_person_link_person_id on task_person_link (person_id);

      create table comment (
        shotgun_id integer,
        object_id uuid not null,
        object_type varchar(80) not null,
        text text,
        data jsonb,
        replies jsonb,
        checklist jsonb,
        pinned boolean,
        for_client boolean default false,
        links varchar[],
        task_status_id uuid,
        person_id uuid not null,
        editor_id uuid,
        preview_file_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint comment_pkey primary key (id),
        constraint comment_editor_id_fkey foreign key (editor_id) references person (id),
        constraint comment_person_id_fkey foreign key (person_id) references person (id),
        constraint comment_task_status_id_fkey foreign key (task_status_id) references task_status (id)
      );
      create index ix_comment_object_id on comment (object_id);
      create index ix_comment_object_type on comment (object_type);
      create index ix_comment_person_id on comment (person_id);
      create index ix_comment_editor_id on comment (editor_id);
      create index ix_comment_task_status_id on comment (task_status_id);

      create table notification (
        read boolean not null,
        change boolean not null,
        type varchar(255) not null,
        person_id uuid not null,
        author_id uuid not null,
        comment_id uuid,
        task_id uuid,
        playlist_id uuid,
        reply_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint notification_pkey primary key (id),
        constraint notification_uc unique (person_id, author_id, comment_id, reply_id, playlist_id, type),
        constraint notification_author_id_fkey foreign key (author_id) references person (id),
        constraint notification_comment_id_fkey foreign key (comment_id) references comment (id),
        constraint notification_person_id_fkey foreign key (person_id) references person (id),
        constraint notification_task_id_fkey foreign key (task_id) references task (id)
      );
      create index ix_notification_author_id on notification (author_id);
      create index ix_notification_comment_id on notification (comment_id);
      create index ix_notification_person_id on notification (person_id);
      create index ix_notification_playlist_id on notification (playlist_id);
      create index ix_notification_reply_id on notification (reply_id);
      create index ix_notification_task_id on notification (task_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table notification, comment, task_person_link, task, entity, project_task_status_link, project_task_type_link, task_type_asset_type_link, entity_type, task_status, task_type, project_person_link, project, project_status`,
    );
  }
}
