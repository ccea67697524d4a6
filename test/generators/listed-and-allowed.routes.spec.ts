import { readFileSync } from 'node:fs';

/** Every GET route and where it is shown that it shows what may be read one by one. A new one fails until it stands here. */
const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
const routes = Object.keys(paths).filter((path) => 'get' in paths[path]!);

/** Lists, tables, totals and exports, by the spec that compares them with the routes about one thing. */
const compared = {
  productions: `
    /data/projects /data/projects/all /data/projects/open /data/projects/{project_id}/team
    /data/tasks /data/entities /data/shots/{shot_id}`,
  hours: `
    /data/persons/{person_id}/time-spents /data/persons/{person_id}/time-spents/{date}
    /data/persons/{person_id}/time-spents/by-date /data/persons/{person_id}/time-spents/month/all/{year}/{month}
    /data/persons/{person_id}/time-spents/year/{year} /data/persons/{person_id}/time-spents/month/{year}/{month}
    /data/persons/{person_id}/time-spents/week/{year}/{week}
    /data/persons/{person_id}/time-spents/day/{year}/{month}/{day}
    /data/persons/time-spents/year-table /data/persons/time-spents/month-table/{year}
    /data/persons/time-spents/week-table/{year} /data/persons/time-spents/day-table/{year}/{month}
    /actions/tasks/{task_id}/time-spents /actions/tasks/{task_id}/time-spents/{date}
    /data/entities/{entity_id}/time-spents /data/projects/{project_id}/task-types/{task_type_id}/time-spents
    /data/user/time-spents /data/user/time-spents/{date} /data/user/time-spents/by-date
    /data/user/tasks/{task_id}/time-spent /data/user/tasks/{task_id}/time-spents/{date} /data/time-spents`,
  leave: `
    /data/persons/day-offs/{year}/{month} /data/persons/day-offs/{year} /data/persons/{person_id}/day-offs
    /data/persons/{person_id}/day-offs/year/{year} /data/persons/{person_id}/day-offs/month/{year}/{month}
    /data/persons/{person_id}/day-offs/week/{year}/{week} /data/persons/{person_id}/day-offs/{date}
    /data/user/day-offs/{date} /data/day-offs /data/projects/{project_id}/day-offs`,
  quotas: `
    /data/persons/{person_id}/quota-shots/month/{year}/{month} /data/persons/{person_id}/quota-shots/week/{year}/{week}
    /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}
    /data/projects/{project_id}/quotas/{task_type_id} /data/projects/{project_id}/quotas/persons/{person_id}`,
  people: `
    /data/persons /data/user/context /auth/authenticated /data/departments /data/studios /data/softwares
    /data/hardware-items /data/salary-scales /data/project-status /data/entity-types /data/task-types /data/task-status
    /data/organisations /data/departments/software-licenses /data/departments/{department_id}/software-licenses
    /data/departments/hardware-items /data/departments/{department_id}/hardware-items /data/inventory/usage
    /data/persons/{person_id}/desktop-login-logs /data/user/desktop-login-logs
    /data/persons/presence-logs/{month_date} /data/audit-log /data/outgoing-mails
    /actions/persons/{person_id}/login-logs /data/user/notifications /data/user/tasks/{task_id}/subscribed`,
};

/** About one thing: what lists are measured by. */
const single = `
  /data/persons/{person_id} /data/projects/{project_id} /data/tasks/{task_id} /data/entities/{entity_id}
  /data/time-spents/{time_spent_id} /data/day-offs/{day_off_id} /data/user/notifications/{notification_id}
  /data/departments/{department_id} /data/studios/{studio_id} /data/softwares/{software_id}
  /data/hardware-items/{hardware_item_id} /data/salary-scales/{salary_scale_id}
  /data/project-status/{project_status_id} /data/entity-types/{entity_type_id} /data/task-types/{task_type_id}
  /data/task-status/{task_status_id} /data/organisations/{organisation_id}`;

/** Lists of nothing, or of what is one's own by the session or token that asks; or links that do something. */
const noList = `
  / /health /config /auth/sessions /auth/logout /auth/refresh-token /auth/email-otp /auth/address-change
  /actions/persons/{person_id}/invite /pictures/thumbnails/persons/{person_id}.png`;

const named = (text: string) => text.trim().split(/\s+/);

it('names every route that reads, once', () => {
  const all = [...Object.values(compared), single, noList].flatMap(named);
  expect(all.sort()).toEqual(routes.sort());
});
