import type { Standing } from './access-relations.js';

/** What is in a scene, by name: ids, days, and the name of the person, which an export shows. */
export type Names = Readonly<Record<string, string>>;

/** The day on which everything was done, and that of the leave. */
export const date = '2024-06-04';

/**
 * The statements that make a scene around people who are there: in one text, since thousands of scenes are made. The ids
 * are our own, so that they may stand in it.
 */
export function rowsOf(ids: Names, standing: Standing): string {
  const { joins, department, departmentless, personLeft, isAssigned, isOnShot, isMaker, isMentioned } = standing;
  const id = (name: string) => `'${ids[name]}'`;
  const [person, viewer, spare] = [id('person_id'), id('viewer_id'), id('spare_person_id')];
  const people = [...new Set([person, spare])].filter((one) => one !== viewer);
  const taskDepartment = departmentless ? 'null' : id('department_id');
  const moments = 'now(), now()';

  const inDepartment = (one: string, key: string) =>
    `insert into department_link (person_id, department_id) values (${one}, ${id(key)});`;
  const inTeam = (one: string, key: string, role: string | null) =>
    `insert into project_person_link (project_id, person_id, role)
      values (${id(key)}, ${one}, ${role === null ? 'null' : `'${role}'`});`;
  const hoursOf = (one: string, key: string) =>
    `insert into time_spent (id, task_id, person_id, date, duration, created_at, updated_at)
      values (${id(key)}, ${id('task_id')}, ${one}, '${date}', 60, ${moments});`;
  const onTask = (one: string, key = 'task_id') =>
    `insert into task_person_link (task_id, person_id) values (${id(key)}, ${one});`;

  const mention = `
    insert into comment (id, object_id, object_type, person_id) values (${id('comment_id')}, ${id('task_id')}, 'Task', ${person});
    insert into comment_mentions (comment, person) values (${id('comment_id')}, ${viewer});`;

  return `
    insert into project_status (id, name, color) values
      (gen_random_uuid(), 'Open', ''), (gen_random_uuid(), 'Closed', '') on conflict (name) do nothing;
    insert into entity_type (id, name) values (gen_random_uuid(), 'Shot') on conflict (name) do nothing;
    insert into department (id, name, color)
      select id::uuid, id, '' from unnest(array[
        ${id('department_id')}, ${id('other_department_id')}, ${id('unused_department_id')}]) id;
    insert into studio (id, name, color)
      select id::uuid, id, '' from unnest(array[${id('studio_id')}, ${id('unused_studio_id')}]) id;
    update person set studio_id = ${id('studio_id')} where id = ${person};
    insert into software (id, name, short_name, file_extension)
      select id::uuid, id, '', '' from unnest(array[${id('software_id')}, ${id('unused_software_id')}]) id;
    insert into software_department_link (id, department_id, software_id)
      values (gen_random_uuid(), ${id('department_id')}, ${id('software_id')});
    insert into hardware_item (id, name, short_name)
      select id::uuid, id, '' from unnest(array[${id('hardware_item_id')}, ${id('unused_hardware_item_id')}]) id;
    insert into hardware_item_department_link (id, department_id, hardware_item_id)
      values (gen_random_uuid(), ${id('department_id')}, ${id('hardware_item_id')});
    insert into salary_scale (id, department_id, position, seniority, salary)
      values (${id('salary_scale_id')}, ${id('department_id')}, 'artist', 'mid', 0);

    insert into project (id, name, fps, production_style, project_status_id, is_bot_collaboration_enabled, created_at,
        updated_at)
      select given.id::uuid, given.id, '25', '2d3d', status.id, ${standing.allowsBots ?? false}, ${moments}
      from (values (${id('project_id')}, '${standing.isClosed ? 'Closed' : 'Open'}'), (${id('elsewhere_id')}, 'Open'))
        given (id, status) join project_status status on status.name = given.status;
    insert into task_type (id, name, for_entity, department_id, created_at, updated_at) values
      (${id('task_type_id')}, ${id('task_type_id')}, 'Shot', ${taskDepartment}, ${moments}),
      (${id('unused_task_type_id')}, ${id('unused_task_type_id')}, 'Shot', null, ${moments});
    insert into task_status (id, name, short_name, color, is_artist_allowed, is_client_allowed, created_at, updated_at)
      select id::uuid, id, left(id, 10), '', true, true, ${moments}
      from unnest(array[${id('task_status_id')}, ${id('unused_task_status_id')}]) id;
    insert into entity (id, name, project_id, entity_type_id, status, nb_frames, created_by, created_at, updated_at)
      select ${id('entity_id')}, 'Shot', ${id('project_id')}, id, 'running', 100, ${isMaker ? viewer : 'null'}, ${moments}
      from entity_type where name = 'Shot';
    insert into task (id, name, project_id, task_type_id, entity_id, task_status_id, difficulty, duration,
        real_start_date, end_date, done_date, created_at, updated_at)
      select given.id::uuid, given.name, ${id('project_id')}, ${id('task_type_id')}, ${id('entity_id')},
        ${id('task_status_id')}, 3, 0, '${date} 08:00', '${date} 12:00', '${date} 14:00', ${moments}
      from (values (${id('task_id')}, 'main'), (${id('other_task_id')}, 'other')) given (id, name)
      where given.name = 'main' or ${isOnShot ?? false};

    ${people.map((one) => (departmentless ? '' : inDepartment(one, 'department_id')) + inTeam(one, 'project_id', null)).join('\n')}
    ${department ? inDepartment(viewer, department === 'same' ? 'department_id' : 'other_department_id') : ''}
    ${joins === undefined ? inTeam(viewer, 'elsewhere_id', 'manager') : inTeam(viewer, 'project_id', joins)}
    ${personLeft ? '' : onTask(person)}
    ${hoursOf(person, 'time_spent_id')}
    ${isAssigned ? onTask(viewer) + hoursOf(viewer, 'own_time_spent_id') : ''}
    ${isOnShot ? onTask(viewer, 'other_task_id') : ''}
    update task set duration = (select sum(duration) from time_spent where task_id = task.id) where id = ${id('task_id')};
    ${isMentioned ? mention : ''}
    insert into comment (id, object_id, object_type, person_id, text, created_at, updated_at)
      values (${id('said_comment_id')}, ${id('task_id')}, 'Task', ${person}, 'Said in the scene', ${moments});
    insert into notification (id, read, change, type, person_id, author_id, comment_id, task_id, created_at, updated_at)
      values (gen_random_uuid(), false, false, 'comment', ${viewer}, ${person}, ${id('said_comment_id')}, ${id('task_id')},
        ${moments});
    insert into day_off (id, person_id, date, end_date, created_at, updated_at)
      values (${id('day_off_id')}, ${person}, '${date}', '${date}', ${moments});
    insert into notification (id, read, change, type, person_id, author_id, task_id, created_at, updated_at)
      values (${id('notification_id')}, false, false, 'comment', ${person}, ${person}, ${id('task_id')}, ${moments});
    insert into desktop_login_log (id, person_id, date, created_at, updated_at)
      values (${id('desktop_login_log_id')}, ${person}, '${date}', ${moments});
    insert into login_log (id, person_id, ip_address, origin, created_at, updated_at)
      values (${id('login_log_id')}, ${person}, '127.0.0.1', 'web', ${moments});
    insert into login_session (id, person_id, refresh_jti, created_at, last_used_at, expires_at)
      values (${id('session_id')}, ${person}, gen_random_uuid(), ${moments}, now() + interval '1 day');
    insert into troupe.audit_entry (id, created_at, kind, person_id, members)
      values (${id('audit_entry_id')}, now(), 'person:update', ${person}, '{phone}');
    insert into troupe.outgoing_mail (id, person_id, kind, address, status, attempts, created_at, next_attempt_at, expires_at)
      values (${id('outgoing_mail_id')}, ${person}, 'invite', 'somebody@troupe.test', 'sent', 1, ${moments}, now());
  `;
}
