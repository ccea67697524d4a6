import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The studio's people and departments, in the shape existing installations have. */
export class CreatePeople1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table studio (
        name varchar(80) not null,
        color varchar(7) not null,
        archived boolean,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint studio_pkey primary key (id),
        constraint studio_name_key unique (name)
      );

      create table department (
        name varchar(80) not null,
        color varchar(7) not null,
        archived boolean,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint department_pkey primary key (id),
        constraint department_name_key unique (name)
      );

      create table person (
        first_name varchar(80) not null,
        last_name varchar(80) not null,
        email varchar(255),
        phone varchar(30),
        contract_type varchar(255) not null default 'open-ended',
        active boolean,
        archived boolean,
        last_presence date,
        password bytea,
        desktop_login varchar(80),
        login_failed_attemps integer,
        last_login_failed timestamp,
        totp_enabled boolean,
        totp_secret varchar(32),
        email_otp_enabled boolean,
        email_otp_secret varchar(32),
        fido_enabled boolean,
        fido_credentials jsonb[],
        otp_recovery_codes bytea[],
        preferred_two_factor_authentication varchar(255),
        shotgun_id integer,
        timezone varchar(50),
        locale varchar(10),
        data jsonb,
        role varchar(255) not null,
        position varchar(255),
        seniority varchar(255),
        daily_salary integer,
        has_avatar boolean,
        notifications_enabled boolean,
        notifications_slack_enabled boolean,
        notifications_slack_userid varchar(60),
        notifications_mattermost_enabled boolean,
        notifications_mattermost_userid varchar(60),
        notifications_discord_enabled boolean,
        notifications_discord_userid varchar(60),
        is_bot boolean not null default false,
        jti varchar(60),
        expiration_date date,
        studio_id uuid,
        is_generated_from_ldap boolean,
        ldap_uid varchar(60),
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        is_guest boolean not null default false,
        country varchar(2),
        use_12_hour_clock boolean,
        display_date_format varchar(20),
        constraint person_pkey primary key (id),
        constraint person_jti_key unique (jti),
        constraint person_ldap_uid_key unique (ldap_uid),
        constraint person_shotgun_id_key unique (shotgun_id),
        constraint person_studio_id_fkey foreign key (studio_id) references studio (id)
      );
      create index ix_person_studio_id on person (studio_id);
      create unique index only_one_email_by_person on person (email, is_bot) where is_bot is not true;

      create table department_link (
        person_id uuid not null,
        department_id uuid not null,
        constraint department_link_pkey primary key (person_id, department_id),
        constraint department_link_uc unique (person_id, department_id),
        constraint department_link_department_id_fkey foreign key (department_id) references department (id),
        constraint department_link_person_id_fkey foreign key (person_id) references person (id)
      );
      create index ix_department_link_department_id on department_link (department_id);
      create index ix_department_link_person_id on department_link (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table department_link, person, department, studio`);
  }
}
