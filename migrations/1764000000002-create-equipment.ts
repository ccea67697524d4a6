import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What departments work with and what their people cost. */
export class CreateEquipment1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table software (
        name varchar(40) not null,
        short_name varchar(20) not null,
        archived boolean,
        version varchar(20),
        file_extension varchar(20) not null,
        secondary_extensions jsonb,
        monthly_cost integer,
        inventory_amount integer,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint software_pkey primary key (id),
        constraint software_name_key unique (name)
      );

      create table software_department_link (
        department_id uuid not null,
        software_id uuid not null,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint software_department_link_pkey primary key (department_id, software_id, id),
        constraint software_department_link_uc unique (department_id, software_id),
        constraint software_department_link_department_id_fkey foreign key (department_id) references department (id),
        constraint software_department_link_software_id_fkey foreign key (software_id) references software (id)
      );
      create index ix_software_department_link_department_id on software_department_link (department_id);
      create index ix_software_department_link_software_id on software_department_link (software_id);

      create table hardware_item (
        name varchar(40) not null,
        short_name varchar(20) not null,
        archived boolean,
        monthly_cost integer,
        inventory_amount integer,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint hardware_item_pkey primary key (id),
        constraint hardware_item_name_key unique (name)
      );

      create table hardware_item_department_link (
        department_id uuid not null,
        hardware_item_id uuid not null,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint hardware_item_department_link_pkey primary key (department_id, hardware_item_id, id),
        constraint hardware_item_department_link_uc unique (hardware_item_id, department_id),
        constraint hardware_item_department_link_department_id_fkey foreign key (department_id) references department (id),
        constraint hardware_item_department_link_hardware_item_id_fkey foreign key (hardware_item_id) references hardware_item (id)
      );
      create index ix_hardware_item_department_link_department_id on hardware_item_department_link (department_id);
      create index ix_hardware_item_department_link_hardware_item_id on hardware_item_department_link (hardware_item_id);

      create table salary_scale (
        department_id uuid not null,
        position varchar(255),
        seniority varchar(255),
        salary integer not null,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint salary_scale_pkey primary key (id),
        constraint salary_scale_department_id_fkey foreign key (department_id) references department (id) on delete cascade
      );
      create index ix_salary_scale_department_id on salary_scale (department_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table salary_scale, hardware_item_department_link, hardware_item, software_department_link, software`,
    );
  }
}
