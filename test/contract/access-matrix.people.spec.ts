import { randomUUID } from 'node:crypto';
import { describeAccess, type Ids } from '../support/access-matrix.js';
import type { Studio } from '../support/studio.js';

/** The ids of a path that do not depend on the caller. */
async function scene(studio: Studio): Promise<Ids> {
  const department = randomUUID();
  await studio.sql("insert into department (id, name, color) values ($1::uuid, $1::text, '')", [department]);
  return { department_id: department, month_date: '2024-06', session_id: randomUUID() };
}

describeAccess('the access matrix of people, departments and sign-in', {
  areas: [
    'Persons',
    'Account actions',
    'Avatars',
    'Desktop logins',
    'Departments',
    'Sign-in',
    'Audit log',
    'Context',
    'Platform',
  ],
  relations: {
    other: async (studio) => ({ ...(await scene(studio)), person_id: (await studio.person()).id }),
    self: async (studio, caller) => ({ ...(await scene(studio)), person_id: caller.id }),
  },
  publicRoutes: [
    'GET /',
    'GET /health',
    'GET /config',
    'POST /auth/login',
    'GET /auth/refresh-token',
    'GET /auth/email-otp',
    'POST /auth/reset-password',
    'PUT /auth/reset-password',
    'GET /auth/address-change',
    'POST /auth/address-change',
  ],
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor. self*: a bot on itself.
  lines: [
    'GET /data/persons                                              | other 200                     | self 200                     | self* 200',
    'POST /data/persons                                             | other 400 403 403 403 403 403 | self 400 403 403 403 403 403 | self* 400',
    'GET /data/persons/{person_id}                                  | other 200                     | self 200                     | self* 200',
    'PUT /data/persons/{person_id}                                  | other 200 403 403 403 403 403 | self 200                     | self* 200',
    'DELETE /data/persons/{person_id}                               | other 204 403 403 403 403 403 | self 403                     | self* 403',
    'GET /data/persons/{person_id}/desktop-login-logs               | other 200 200 403 403 403 403 | self 200                     | self* 200',
    'POST /data/persons/{person_id}/desktop-login-logs              | other 201 403 403 403 403 403 | self 201                     | self* 201',
    'GET /data/persons/presence-logs/{month_date}                   | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 200',
    'GET /actions/persons/{person_id}/invite                        | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 403',
    'POST /actions/persons/{person_id}/invite                       | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 403',
    'GET /data/outgoing-mails                                       | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 200',
    'POST /actions/persons/{person_id}/departments/add              | other 400 403 403 403 403 403 | self 400 403 403 403 403 403 | self* 400',
    'DELETE /actions/persons/{person_id}/departments/{department_id} | other 204 403 403 403 403 403 | self 204 403 403 403 403 403 | self* 204',
    'POST /actions/persons/{person_id}/change-password              | other 400 403 403 403 403 403 | self 400 403 403 403 403 403 | self* 403',
    'POST /actions/persons/{person_id}/reset-password-link          | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 403',
    'DELETE /actions/persons/{person_id}/clear-avatar               | other 204 403 403 403 403 403 | self 204 403 403 403 403 403 | self* 204',
    'DELETE /data/persons/{person_id}/avatar                        | other 204 403 403 403 403 403 | self 204 403 403 403 403 403 | self* 204',
    'POST /pictures/thumbnails/persons/{person_id}                  | other 400 403 403 403 403 403 | self 400                     | self* 400',
    'POST /pictures/thumbnails/persons/{person_id}.png              | other 400 403 403 403 403 403 | self 400                     | self* 400',
    'GET /pictures/thumbnails/persons/{person_id}.png               | other 404                     | self 404                     | self* 404',
    'GET /data/audit-log                                            | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 200',
    'GET /data/departments                                          | other 200                     | self 200                     | self* 200',
    'POST /data/departments                                         | other 400 403 403 403 403 403 | self 400 403 403 403 403 403 | self* 400',
    'GET /data/departments/{department_id}                          | other 200                     | self 200                     | self* 200',
    'PUT /data/departments/{department_id}                          | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 200',
    'DELETE /data/departments/{department_id}                       | other 204 403 403 403 403 403 | self 204 403 403 403 403 403 | self* 204',
    'GET /data/user/context                                         | other 200                     | self 200                     | self* 403',
    'GET /data/user/desktop-login-logs                              | other 200                     | self 200                     | self* 403',
    'POST /data/user/desktop-login-logs                             | other 201                     | self 201                     | self* 403',
    'DELETE /actions/user/clear-avatar                              | other 204                     | self 204                     | self* 403',
    'DELETE /data/user/avatar                                       | other 204                     | self 204                     | self* 403',
    'GET /auth/authenticated                                        | other 200                     | self 200                     | self* 200',
    'GET /auth/logout                                               | other 200                     | self 200                     | self* 403',
    'GET /auth/sessions                                             | other 200                     | self 200                     | self* 403',
    'DELETE /auth/sessions                                          | other 204                     | self 204                     | self* 403',
    'DELETE /auth/sessions/{session_id}                             | other 404                     | self 404                     | self* 403',
    'GET /actions/persons/{person_id}/login-logs                   | other 200 403 403 403 403 403 | self 200                     | self* 200',
    'DELETE /actions/persons/{person_id}/sessions                   | other 204 403 403 403 403 403 | self 204 403 403 403 403 403 | self* 204',
    'POST /auth/change-password                                     | other 400                     | self 400                     | self* 403',
    'DELETE /actions/persons/{person_id}/disable-two-factor-authentication | other 400 403 403 403 403 403 | self 400 403 403 403 403 403 | self* 403',
    'DELETE /data/persons/{person_id}/two-factor-authentication     | other 400 403 403 403 403 403 | self 400 403 403 403 403 403 | self* 403',
    'PUT /auth/totp                                                 | other 200                     | self 200                     | self* 403',
    'POST /auth/totp                                                | other 400                     | self 400                     | self* 403',
    'DELETE /auth/totp                                              | other 400                     | self 400                     | self* 403',
    'PUT /auth/email-otp                                            | other 200                     | self 200                     | self* 403',
    'POST /auth/email-otp                                           | other 400                     | self 400                     | self* 403',
    'DELETE /auth/email-otp                                         | other 400                     | self 400                     | self* 403',
    'PUT /auth/recovery-codes                                       | other 400                     | self 400                     | self* 403',
  ],
});
