import { password } from '../../support/people.js';

/** What the requests of the access matrix say besides their path, by `METHOD path`. Typed by hand. */

/** Ids and days of the scene by name; a fresh text of its own as `fresh`. */
type Named = Readonly<Record<string, string>>;

/** Bodies that are good, so that who is let in succeeds; without one, what a new row of a register needs is sent, or an empty object. */
export const bodies: Readonly<Record<string, (named: Named) => unknown>> = {
  'POST /auth/reset-password': () => ({ email: 'nobody@troupe.test' }),

  'POST /data/persons': () => ({ first_name: 'Somebody', last_name: 'Else' }),
  'PUT /data/persons/{person_id}': () => ({ phone: '1' }),
  'POST /actions/persons/{person_id}/departments/add': ({ department_id }) => ({ department_id }),
  'PUT /data/departments/{department_id}': () => ({ color: '#123' }),

  'PUT /data/softwares/{software_id}': () => ({ short_name: 'other' }),
  'POST /data/departments/{department_id}/software-licenses': ({ software_id }) => ({ software_id }),
  'PUT /data/hardware-items/{hardware_item_id}': () => ({ short_name: 'other' }),
  'POST /data/departments/{department_id}/hardware-items': ({ hardware_item_id }) => ({ hardware_item_id }),
  'PUT /data/studios/{studio_id}': () => ({ color: '#123' }),
  'PUT /data/organisations/{organisation_id}': ({ fresh }) => ({ name: fresh }),
  'PUT /data/salary-scales/{salary_scale_id}': () => ({ salary: 100 }),

  'PUT /data/project-status/{project_status_id}': () => ({ color: '#123' }),
  'PUT /data/entity-types/{entity_type_id}': () => ({ description: 'other' }),
  'PUT /data/task-types/{task_type_id}': () => ({ description: 'other' }),
  'PUT /data/task-status/{task_status_id}': () => ({ description: 'other' }),

  'POST /data/projects': ({ fresh }) => ({ name: fresh }),
  'PUT /data/projects/{project_id}': () => ({ description: 'other' }),
  'POST /data/projects/{project_id}/team': ({ person_id }) => ({ person_id }),
  'PUT /data/projects/{project_id}/team/{person_id}': () => ({ role: 'supervisor' }),
  'POST /data/projects/{project_id}/settings/task-types': ({ task_type_id }) => ({ task_type_id }),
  'POST /data/projects/{project_id}/settings/task-status': ({ task_status_id }) => ({ task_status_id }),
  'POST /data/projects/{project_id}/sequences': () => ({ name: 'SQ01' }),
  'POST /data/projects/{project_id}/shots': () => ({ name: 'SH010' }),
  'PUT /data/shots/{shot_id}': () => ({ nb_frames: 50 }),
  // Of an entity, supervisors change `data` and nothing else.
  'PUT /data/entities/{entity_id}': () => ({ data: { seen: true } }),

  'POST /data/tasks': ({ project_id, task_type_id, entity_id, task_status_id }) => ({
    project_id,
    task_type_id,
    entity_id,
    task_status_id,
    name: 'second',
  }),
  // Of a task, supervisors change this among others.
  'PUT /data/tasks/{task_id}': () => ({ priority: 2 }),
  'POST /actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks': ({ entity_id }) => [entity_id],
  'POST /actions/projects/{project_id}/task-types/{task_type_id}/assets/create-tasks': ({ entity_id }) => [entity_id],
  'POST /actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks': ({ entity_id }) => [entity_id],
  'PUT /actions/tasks/{task_id}/assign': ({ person_id }) => ({ person_id }),
  'PUT /actions/persons/{person_id}/assign': ({ task_id }) => ({ task_ids: [task_id] }),
  'PUT /actions/tasks/clear-assignation': ({ task_id, person_id }) => ({ task_ids: [task_id], person_id }),
  'POST /actions/tasks/{task_id}/comment': ({ task_status_id }) => ({ task_status_id }),

  'PUT /data/user/notifications/{notification_id}': () => ({ read: true }),
  'POST /actions/user/tasks/subscribe': ({ task_id }) => ({ task_ids: [task_id] }),
  'POST /actions/user/tasks/unsubscribe': ({ task_id }) => ({ task_ids: [task_id] }),

  'POST /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}': () => ({ duration: 30 }),
  'POST /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}/add': () => ({ duration: 30 }),
  'POST /data/time-spents': ({ task_id, person_id }) => ({ task_id, person_id, date: '2024-06-05', duration: 30 }),
  'PUT /data/time-spents/{time_spent_id}': () => ({ duration: 30 }),
  'POST /data/day-offs': ({ person_id }) => ({ person_id, date: '2024-07-01', end_date: '2024-07-02' }),
  'PUT /data/day-offs/{day_off_id}': () => ({ description: 'other' }),

  // Parts of the above that have a right of their own.
  'PUT /data/persons/{person_id}#address': ({ fresh }) => ({ email: `${fresh}@troupe.test`, old_password: password }),
  'PUT /data/persons/{person_id}#standing': () => ({ active: false }),
  'PUT /data/persons/{person_id}#token': () => ({ expiration_date: '2999-12-31', old_password: password }),
  'POST /actions/persons/{person_id}/change-password#good': () => ({ password: newPassword, password_2: newPassword }),
  'PUT /data/entities/{entity_id}#name': ({ fresh }) => ({ name: fresh }),
  'PUT /data/tasks/{task_id}#name': ({ fresh }) => ({ name: fresh }),
  'POST /actions/tasks/{task_id}/comment#status': ({ unused_task_status_id }) => ({
    task_status_id: unused_task_status_id,
  }),
  'POST /actions/tasks/{task_id}/comment#author': ({ task_status_id, person_id }) => ({ task_status_id, person_id }),
  'PUT /data/day-offs/{day_off_id}#hand-over': ({ other_person_id }) => ({ person_id: other_person_id }),
};

const newPassword = 'a horse of another staple';

/** What the path names in the place of what its parameter says: something that nothing keeps from going. */
export const instead: Readonly<Record<string, Named>> = {
  'DELETE /data/persons/{person_id}': { person_id: 'spare_person_id' },
  'DELETE /data/persons/{person_id}/two-factor-authentication': { person_id: 'spare_person_id' },
  'DELETE /actions/persons/{person_id}/disable-two-factor-authentication': { person_id: 'spare_person_id' },
  'DELETE /data/departments/{department_id}': { department_id: 'unused_department_id' },
  'DELETE /data/softwares/{software_id}': { software_id: 'unused_software_id' },
  'DELETE /data/hardware-items/{hardware_item_id}': { hardware_item_id: 'unused_hardware_item_id' },
  'DELETE /data/studios/{studio_id}': { studio_id: 'unused_studio_id' },
  'DELETE /data/task-types/{task_type_id}': { task_type_id: 'unused_task_type_id' },
  'DELETE /data/task-status/{task_status_id}': { task_status_id: 'unused_task_status_id' },
};

/** Where an answer holds many things: what of the scene is looked for in it, by its id or name. */
export const lookedFor: Readonly<Record<string, string>> = {
  'GET /auth/sessions': 'session_id',
  'GET /data/user/context': 'project_id',

  'GET /data/persons': 'person_id',
  'GET /data/persons/{person_id}/desktop-login-logs': 'desktop_login_log_id',
  'GET /data/user/desktop-login-logs': 'desktop_login_log_id',
  'GET /data/persons/presence-logs/{month_date}': 'full_name',
  'GET /actions/persons/{person_id}/login-logs': 'login_log_id',
  'GET /data/audit-log': 'audit_entry_id',
  'GET /data/outgoing-mails': 'outgoing_mail_id',

  'GET /data/departments/software-licenses': 'software_id',
  'GET /data/departments/{department_id}/software-licenses': 'software_id',
  'GET /data/departments/hardware-items': 'hardware_item_id',
  'GET /data/departments/{department_id}/hardware-items': 'hardware_item_id',
  'GET /data/inventory/usage': 'software_id',
  'GET /data/organisations': 'organisation_id',

  'GET /data/projects': 'project_id',
  'GET /data/projects/open': 'project_id',
  'GET /data/projects/all': 'project_id',
  'GET /data/projects/{project_id}/team': 'person_id',
  'GET /data/entities': 'entity_id',
  'GET /data/tasks': 'task_id',
  // What is refused is left out of the answer.
  'PUT /actions/persons/{person_id}/assign': 'task_id',
  'PUT /actions/tasks/clear-assignation': 'task_id',
  'GET /data/user/notifications': 'notification_id',

  'GET /actions/tasks/{task_id}/time-spents': 'time_spent_id',
  'GET /actions/tasks/{task_id}/time-spents/{date}': 'time_spent_id',
  'GET /data/entities/{entity_id}/time-spents': 'time_spent_id',
  'GET /data/projects/{project_id}/task-types/{task_type_id}/time-spents': 'time_spent_id',
  'GET /data/time-spents': 'time_spent_id',
  'GET /data/persons/{person_id}/time-spents': 'time_spent_id',
  'GET /data/persons/{person_id}/time-spents/{date}': 'time_spent_id',
  'GET /data/persons/{person_id}/time-spents/by-date': 'time_spent_id',
  'GET /data/persons/{person_id}/time-spents/month/all/{year}/{month}': 'time_spent_id',
  'GET /data/persons/{person_id}/time-spents/year/{year}': 'task_id',
  'GET /data/persons/{person_id}/time-spents/month/{year}/{month}': 'task_id',
  'GET /data/persons/{person_id}/time-spents/week/{year}/{week}': 'task_id',
  'GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day}': 'task_id',
  'GET /data/persons/time-spents/year-table': 'person_id',
  'GET /data/persons/time-spents/month-table/{year}': 'person_id',
  'GET /data/persons/time-spents/week-table/{year}': 'person_id',
  'GET /data/persons/time-spents/day-table/{year}/{month}': 'person_id',
  // The caller's own hours, where they have some beside those of the person.
  'GET /data/user/time-spents': 'own_time_spent_id',
  'GET /data/user/time-spents/{date}': 'own_time_spent_id',
  'GET /data/user/time-spents/by-date': 'own_time_spent_id',
  'GET /data/user/tasks/{task_id}/time-spent': 'own_time_spent_id',
  'GET /data/user/tasks/{task_id}/time-spents/{date}': 'own_time_spent_id',

  'GET /data/day-offs': 'day_off_id',
  'GET /data/persons/day-offs/{year}': 'day_off_id',
  'GET /data/persons/day-offs/{year}/{month}': 'day_off_id',
  'GET /data/persons/{person_id}/day-offs': 'day_off_id',
  'GET /data/persons/{person_id}/day-offs/{date}': 'day_off_id',
  'GET /data/persons/{person_id}/day-offs/week/{year}/{week}': 'day_off_id',
  'GET /data/persons/{person_id}/day-offs/month/{year}/{month}': 'day_off_id',
  'GET /data/persons/{person_id}/day-offs/year/{year}': 'day_off_id',
  'GET /data/user/day-offs/{date}': 'day_off_id',
  'GET /data/projects/{project_id}/day-offs': 'day_off_id',

  'GET /data/persons/{person_id}/quota-shots/month/{year}/{month}': 'shot_id',
  'GET /data/persons/{person_id}/quota-shots/week/{year}/{week}': 'shot_id',
  'GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}': 'shot_id',
  'GET /data/projects/{project_id}/quotas/{task_type_id}': 'person_id',
  'GET /data/projects/{project_id}/quotas/persons/{person_id}': 'task_type_id',

  // Parts of answers that have a right of their own: a member, or what is in one.
  'GET /data/user/context#user-limit': '"user_limit"',
  'GET /data/persons#hashes': '"password"',
  'GET /data/organisations#chat-keys': '"chat_token_slack"',
  'GET /data/projects/{project_id}/day-offs#description': '"description"',
  'GET /data/user/notifications#comment': 'Said in the scene',
  'PUT /data/persons/{person_id}#token': '"access_token"',
  'POST /actions/tasks/{task_id}/comment#author': 'person_id',
};
