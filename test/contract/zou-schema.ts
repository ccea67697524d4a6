/**
 * The tables as a studio's existing database has them, written down by hand from its description so that neither
 * entities nor migrations vouch for themselves. Columns in their order, a blank line, then constraints and indexes.
 */
export const zouSchema: Record<string, string> = {
  person: `
    first_name varchar(80) not null
    last_name varchar(80) not null
    email varchar(255)
    phone varchar(30)
    contract_type varchar(255) not null default 'open-ended'
    active boolean
    archived boolean
    last_presence date
    password bytea
    desktop_login varchar(80)
    login_failed_attemps integer
    last_login_failed timestamp
    totp_enabled boolean
    totp_secret varchar(32)
    email_otp_enabled boolean
    email_otp_secret varchar(32)
    fido_enabled boolean
    fido_credentials jsonb[]
    otp_recovery_codes bytea[]
    preferred_two_factor_authentication varchar(255)
    shotgun_id integer
    timezone varchar(50)
    locale varchar(10)
    data jsonb
    role varchar(255) not null
    position varchar(255)
    seniority varchar(255)
    daily_salary integer
    has_avatar boolean
    notifications_enabled boolean
    notifications_slack_enabled boolean
    notifications_slack_userid varchar(60)
    notifications_mattermost_enabled boolean
    notifications_mattermost_userid varchar(60)
    notifications_discord_enabled boolean
    notifications_discord_userid varchar(60)
    is_bot boolean not null default false
    jti varchar(60)
    expiration_date date
    studio_id uuid
    is_generated_from_ldap boolean
    ldap_uid varchar(60)
    id uuid not null
    created_at timestamp
    updated_at timestamp
    is_guest boolean not null default false
    country varchar(2)
    use_12_hour_clock boolean
    display_date_format varchar(20)

    person_pkey primary key (id)
    person_jti_key unique (jti)
    person_ldap_uid_key unique (ldap_uid)
    person_shotgun_id_key unique (shotgun_id)
    person_studio_id_fkey foreign key (studio_id) references studio(id)
    ix_person_studio_id index (studio_id)
    only_one_email_by_person unique index (email, is_bot) where (is_bot is not true)
  `,
  department: `
    name varchar(80) not null
    color varchar(7) not null
    archived boolean
    id uuid not null
    created_at timestamp
    updated_at timestamp

    department_pkey primary key (id)
    department_name_key unique (name)
  `,
  department_link: `
    person_id uuid not null
    department_id uuid not null

    department_link_pkey primary key (person_id, department_id)
    department_link_uc unique (person_id, department_id)
    department_link_department_id_fkey foreign key (department_id) references department(id)
    department_link_person_id_fkey foreign key (person_id) references person(id)
    ix_department_link_department_id index (department_id)
    ix_department_link_person_id index (person_id)
  `,
  studio: `
    name varchar(80) not null
    color varchar(7) not null
    archived boolean
    id uuid not null
    created_at timestamp
    updated_at timestamp

    studio_pkey primary key (id)
    studio_name_key unique (name)
  `,
  software: `
    name varchar(40) not null
    short_name varchar(20) not null
    archived boolean
    version varchar(20)
    file_extension varchar(20) not null
    secondary_extensions jsonb
    monthly_cost integer
    inventory_amount integer
    id uuid not null
    created_at timestamp
    updated_at timestamp

    software_pkey primary key (id)
    software_name_key unique (name)
  `,
  software_department_link: `
    department_id uuid not null
    software_id uuid not null
    id uuid not null
    created_at timestamp
    updated_at timestamp

    software_department_link_pkey primary key (department_id, software_id, id)
    software_department_link_uc unique (department_id, software_id)
    software_department_link_department_id_fkey foreign key (department_id) references department(id)
    software_department_link_software_id_fkey foreign key (software_id) references software(id)
    ix_software_department_link_department_id index (department_id)
    ix_software_department_link_software_id index (software_id)
  `,
  hardware_item: `
    name varchar(40) not null
    short_name varchar(20) not null
    archived boolean
    monthly_cost integer
    inventory_amount integer
    id uuid not null
    created_at timestamp
    updated_at timestamp

    hardware_item_pkey primary key (id)
    hardware_item_name_key unique (name)
  `,
  hardware_item_department_link: `
    department_id uuid not null
    hardware_item_id uuid not null
    id uuid not null
    created_at timestamp
    updated_at timestamp

    hardware_item_department_link_pkey primary key (department_id, hardware_item_id, id)
    hardware_item_department_link_uc unique (hardware_item_id, department_id)
    hardware_item_department_link_department_id_fkey foreign key (department_id) references department(id)
    hardware_item_department_link_hardware_item_id_fkey foreign key (hardware_item_id) references hardware_item(id)
    ix_hardware_item_department_link_department_id index (department_id)
    ix_hardware_item_department_link_hardware_item_id index (hardware_item_id)
  `,
  time_spent: `
    duration float8 not null
    date date not null
    task_id uuid
    person_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    time_spent_pkey primary key (id)
    time_spent_uc unique (person_id, task_id, date)
    check_duration_positive check ((duration > (0)::float8))
    time_spent_person_id_fkey foreign key (person_id) references person(id)
    time_spent_task_id_fkey foreign key (task_id) references task(id)
    ix_time_spent_person_id index (person_id)
    ix_time_spent_task_id index (task_id)
  `,
  day_off: `
    date date not null
    end_date date not null
    description text
    person_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    day_off_pkey primary key (id)
    day_off_uc unique (person_id, date)
    day_off_date_check check ((date <= end_date))
    day_off_person_id_fkey foreign key (person_id) references person(id)
    ix_day_off_person_id index (person_id)
  `,
  desktop_login_log: `
    person_id uuid not null
    date timestamp not null
    id uuid not null
    created_at timestamp
    updated_at timestamp

    desktop_login_log_pkey primary key (id)
    desktop_login_log_person_id_fkey foreign key (person_id) references person(id)
    ix_desktop_login_log_person_id index (person_id)
  `,
  project_person_link: `
    project_id uuid not null
    person_id uuid not null
    shotgun_id integer
    role varchar(255)

    project_person_link_pkey primary key (project_id, person_id)
    project_person_link_person_id_fkey foreign key (person_id) references person(id)
    project_person_link_project_id_fkey foreign key (project_id) references project(id)
    ix_project_person_link_person_id index (person_id)
    ix_project_person_link_project_id index (project_id)
  `,
  task: `
    name varchar(80) not null
    description text
    priority integer
    difficulty integer not null default 3
    duration float8
    estimation float8
    completion_rate integer
    retake_count integer
    sort_order integer
    start_date timestamp
    due_date timestamp
    real_start_date timestamp
    end_date timestamp
    done_date timestamp
    last_comment_date timestamp
    nb_assets_ready integer
    data jsonb
    nb_drawings integer
    shotgun_id integer
    last_preview_file_id uuid
    project_id uuid
    task_type_id uuid
    task_status_id uuid
    entity_id uuid
    assigner_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    task_pkey primary key (id)
    task_uc unique (name, project_id, task_type_id, entity_id)
    check_difficulty check (((difficulty > 0) and (difficulty < 6)))
    task_assigner_id_fkey foreign key (assigner_id) references person(id)
    task_entity_id_fkey foreign key (entity_id) references entity(id)
    task_project_id_fkey foreign key (project_id) references project(id)
    task_task_status_id_fkey foreign key (task_status_id) references task_status(id)
    task_task_type_id_fkey foreign key (task_type_id) references task_type(id)
    ix_task_assigner_id index (assigner_id)
    ix_task_entity_id index (entity_id)
    ix_task_entity_project index (entity_id, project_id)
    ix_task_project_id index (project_id)
    ix_task_task_status_id index (task_status_id)
    ix_task_task_type_id index (task_type_id)
  `,
  task_person_link: `
    task_id uuid not null
    person_id uuid not null

    assignations_pkey primary key (task_id, person_id)
    task_person_link_person_id_fkey foreign key (person_id) references person(id)
    task_person_link_task_id_fkey foreign key (task_id) references task(id)
    ix_task_person_link_person_id index (person_id)
  `,
  entity: `
    id uuid not null
    name varchar(160) not null
    code varchar(160)
    description text
    shotgun_id integer
    canceled boolean
    nb_frames integer
    nb_entities_out integer
    is_casting_standby boolean
    is_shared boolean not null default false
    status varchar(255) not null
    project_id uuid not null
    entity_type_id uuid not null
    parent_id uuid
    source_id uuid
    preview_file_id uuid
    data jsonb
    ready_for uuid
    created_by uuid
    created_at timestamp
    updated_at timestamp

    entity_pkey primary key (id)
    entity_uc unique (name, project_id, entity_type_id, parent_id)
    entity_created_by_fkey foreign key (created_by) references person(id)
    entity_entity_type_id_fkey foreign key (entity_type_id) references entity_type(id)
    entity_parent_id_fkey foreign key (parent_id) references entity(id)
    entity_project_id_fkey foreign key (project_id) references project(id)
    entity_source_id_fkey foreign key (source_id) references entity(id)
    entity_ready_for_fkey foreign key (ready_for) references task_type(id)
    ix_entity_entity_type_id index (entity_type_id)
    ix_entity_entity_type_parent index (entity_type_id, parent_id)
    ix_entity_entity_type_project index (entity_type_id, project_id)
    ix_entity_parent_id index (parent_id)
    ix_entity_project_id index (project_id)
    ix_entity_project_type_status index (project_id, entity_type_id, status)
    ix_entity_source_id index (source_id)
    ix_entity_status index (status)
  `,
  project: `
    name varchar(80) not null
    code varchar(80)
    description text
    shotgun_id integer
    file_tree jsonb
    data jsonb
    has_avatar boolean
    fps varchar(10)
    ratio varchar(10)
    resolution varchar(12)
    production_type varchar(20)
    production_style varchar(255) not null
    start_date date
    end_date date
    man_days integer
    nb_episodes integer
    episode_span integer
    max_retakes integer
    is_clients_isolated boolean
    is_preview_download_allowed boolean
    is_set_preview_automated boolean
    homepage varchar(80)
    is_publish_default_for_artists boolean
    hd_bitrate_compression integer
    ld_bitrate_compression integer
    project_status_id uuid
    default_preview_background_file_id uuid
    from_schedule_version_id uuid
    id uuid not null
    is_bot_collaboration_enabled boolean default false
    is_single_preview_per_revision boolean default false
    revision_padding integer not null default 0
    is_frame_in_numbering boolean default false
    created_at timestamp
    updated_at timestamp

    project_pkey primary key (id)
    project_name_key unique (name)
    project_project_status_id_fkey foreign key (project_status_id) references project_status(id)
    ix_project_default_preview_background_file_id index (default_preview_background_file_id)
    ix_project_from_schedule_version_id index (from_schedule_version_id)
    ix_project_project_status_id index (project_status_id)
  `,
  project_status: `
    name varchar(20) not null
    color varchar(7) not null
    id uuid not null
    created_at timestamp
    updated_at timestamp

    project_status_pkey primary key (id)
    project_status_name_key unique (name)
  `,
  project_task_type_link: `
    project_id uuid not null
    task_type_id uuid not null
    priority integer
    id uuid not null
    created_at timestamp
    updated_at timestamp

    project_task_type_link_pkey primary key (project_id, task_type_id, id)
    project_task_type_link_uc unique (project_id, task_type_id)
    project_task_type_link_project_id_fkey foreign key (project_id) references project(id)
    project_task_type_link_task_type_id_fkey foreign key (task_type_id) references task_type(id)
    ix_project_task_type_link_project_id index (project_id)
    ix_project_task_type_link_task_type_id index (task_type_id)
  `,
  project_task_status_link: `
    project_id uuid not null
    task_status_id uuid not null
    priority integer
    roles_for_board varchar(255)[]
    id uuid not null
    created_at timestamp
    updated_at timestamp

    project_task_status_link_pkey primary key (project_id, task_status_id, id)
    project_task_status_link_uc unique (project_id, task_status_id)
    project_task_status_link_project_id_fkey foreign key (project_id) references project(id)
    project_task_status_link_task_status_id_fkey foreign key (task_status_id) references task_status(id)
    ix_project_task_status_link_project_id index (project_id)
    ix_project_task_status_link_task_status_id index (task_status_id)
  `,
  task_type: `
    name varchar(40) not null
    short_name varchar(20)
    description text
    color varchar(7)
    priority integer
    for_entity varchar(30)
    allow_timelog boolean
    archived boolean
    shotgun_id integer
    department_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    task_type_pkey primary key (id)
    task_type_uc unique (name, for_entity, department_id)
    task_type_department_id_fkey foreign key (department_id) references department(id)
    ix_task_type_department_id index (department_id)
    ix_task_type_shotgun_id index (shotgun_id)
  `,
  task_status: `
    name varchar(40) not null
    archived boolean
    short_name varchar(10) not null
    description text
    color varchar(7) not null
    priority integer
    is_done boolean
    is_artist_allowed boolean
    is_client_allowed boolean
    is_retake boolean
    is_feedback_request boolean
    is_default boolean
    is_wip boolean
    shotgun_id integer
    for_concept boolean default false
    id uuid not null
    created_at timestamp
    updated_at timestamp

    task_status_pkey primary key (id)
    task_status_short_name_key unique (short_name)
    ix_task_status_is_default index (is_default)
    ix_task_status_is_done index (is_done)
    ix_task_status_is_feedback_request index (is_feedback_request)
    ix_task_status_is_wip index (is_wip)
  `,
  entity_type: `
    name varchar(30) not null
    short_name varchar(20)
    description text
    archived boolean
    id uuid not null
    created_at timestamp
    updated_at timestamp

    entity_type_pkey primary key (id)
    entity_type_name_key unique (name)
  `,
  task_type_asset_type_link: `
    asset_type_id uuid not null
    task_type_id uuid not null

    task_type_asset_type_link_pkey primary key (asset_type_id, task_type_id)
    task_type_asset_type_link_uc unique (asset_type_id, task_type_id)
    task_type_asset_type_link_asset_type_id_fkey foreign key (asset_type_id) references entity_type(id)
    task_type_asset_type_link_task_type_id_fkey foreign key (task_type_id) references task_type(id)
    ix_task_type_asset_type_link_asset_type_id index (asset_type_id)
    ix_task_type_asset_type_link_task_type_id index (task_type_id)
  `,
  salary_scale: `
    department_id uuid not null
    position varchar(255)
    seniority varchar(255)
    salary integer not null
    id uuid not null
    created_at timestamp
    updated_at timestamp

    salary_scale_pkey primary key (id)
    salary_scale_department_id_fkey foreign key (department_id) references department(id) on delete cascade
    ix_salary_scale_department_id index (department_id)
  `,
  login_log: `
    person_id uuid not null
    ip_address varchar(50)
    origin varchar(255)
    id uuid not null
    created_at timestamp
    updated_at timestamp

    login_log_pkey primary key (id)
    login_log_person_id_fkey foreign key (person_id) references person(id)
    ix_login_log_person_id index (person_id)
  `,
  organisation: `
    name varchar(80) not null
    hours_by_day float8 not null
    has_avatar boolean
    use_original_file_name boolean
    timesheets_locked boolean
    format_duration_in_hours boolean
    hd_by_default boolean
    chat_token_slack varchar(80)
    chat_webhook_mattermost varchar(80)
    chat_token_discord varchar(80)
    dark_theme_by_default boolean
    id uuid not null
    created_at timestamp
    updated_at timestamp

    organisation_pkey primary key (id)
    organisation_name_key unique (name)
  `,
  api_event: `
    name varchar(80) not null
    user_id uuid
    project_id uuid
    data jsonb
    id uuid not null
    created_at timestamp
    updated_at timestamp

    api_event_pkey primary key (id)
    api_event_project_id_fkey foreign key (project_id) references project(id)
    api_event_user_id_fkey foreign key (user_id) references person(id)
    ix_api_event_created_at index (created_at)
    ix_api_event_name index (name)
    ix_api_event_project_id index (project_id)
    ix_api_event_project_id_created_at index (project_id, created_at)
    ix_api_event_user_id index (user_id)
  `,
  comment: `
    shotgun_id integer
    object_id uuid not null
    object_type varchar(80) not null
    text text
    data jsonb
    replies jsonb
    checklist jsonb
    pinned boolean
    for_client boolean default false
    links varchar[]
    task_status_id uuid
    person_id uuid not null
    editor_id uuid
    preview_file_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    comment_pkey primary key (id)
    comment_editor_id_fkey foreign key (editor_id) references person(id)
    comment_person_id_fkey foreign key (person_id) references person(id)
    comment_task_status_id_fkey foreign key (task_status_id) references task_status(id)
    ix_comment_object_id index (object_id)
    ix_comment_object_type index (object_type)
    ix_comment_person_id index (person_id)
    ix_comment_editor_id index (editor_id)
    ix_comment_task_status_id index (task_status_id)
  `,
  notification: `
    read boolean not null
    change boolean not null
    type varchar(255) not null
    person_id uuid not null
    author_id uuid not null
    comment_id uuid
    task_id uuid
    playlist_id uuid
    reply_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    notification_pkey primary key (id)
    notification_uc unique (person_id, author_id, comment_id, reply_id, playlist_id, type)
    notification_author_id_fkey foreign key (author_id) references person(id)
    notification_comment_id_fkey foreign key (comment_id) references comment(id)
    notification_person_id_fkey foreign key (person_id) references person(id)
    notification_task_id_fkey foreign key (task_id) references task(id)
    ix_notification_author_id index (author_id)
    ix_notification_comment_id index (comment_id)
    ix_notification_person_id index (person_id)
    ix_notification_playlist_id index (playlist_id)
    ix_notification_reply_id index (reply_id)
    ix_notification_task_id index (task_id)
  `,
  comment_mentions: `
    comment uuid not null
    person uuid not null

    comment_mentions_pkey primary key (comment, person)
    comment_mentions_comment_fkey foreign key (comment) references comment(id)
    comment_mentions_person_fkey foreign key (person) references person(id)
    ix_comment_mentions_person index (person)
  `,
  comment_department_mentions: `
    comment uuid not null
    department uuid not null

    comment_department_mentions_pkey primary key (comment, department)
    comment_department_mentions_comment_fkey foreign key (comment) references comment(id)
    comment_department_mentions_department_fkey foreign key (department) references department(id)
    ix_comment_department_mentions_department index (department)
  `,
  comment_acknoledgments: `
    comment uuid not null
    person uuid not null

    comment_acknoledgments_pkey primary key (comment, person)
    comment_acknoledgments_comment_fkey foreign key (comment) references comment(id)
    comment_acknoledgments_person_fkey foreign key (person) references person(id)
    ix_comment_acknoledgments_person index (person)
  `,
  subscription: `
    person_id uuid not null
    task_id uuid
    entity_id uuid
    task_type_id uuid
    id uuid not null
    created_at timestamp
    updated_at timestamp

    subscription_pkey primary key (id)
    subscription_entity_uc unique (person_id, task_type_id, entity_id)
    subscription_task_uc unique (person_id, task_id)
    subscription_entity_id_fkey foreign key (entity_id) references entity(id)
    subscription_person_id_fkey foreign key (person_id) references person(id)
    subscription_task_id_fkey foreign key (task_id) references task(id)
    subscription_task_type_id_fkey foreign key (task_type_id) references task_type(id)
    ix_subscription_entity_id index (entity_id)
    ix_subscription_person_id index (person_id)
    ix_subscription_task_id index (task_id)
    ix_subscription_task_type_id index (task_type_id)
  `,
};
