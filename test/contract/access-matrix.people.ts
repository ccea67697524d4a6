/**
 * Who may call what, typed in by hand from the contract. Nothing of the program is imported: this is what the program
 * is compared with.
 *
 * Each line: route, then the status for admin, manager, supervisor, user, client, vendor on another person, the same
 * on oneself ("=" when it makes no difference), and for a bot with the role of an administrator on itself.
 * {p} is the person, {d} a department.
 */
export const matrix: readonly string[] = [
  //                                                    other: ad  ma  su  us  cl  ve | self: ad  ma  su  us  cl  ve | bot
  'GET    /data/persons                                        200 200 200 200 200 200 | =                           | 200',
  'POST   /data/persons                                        400 403 403 403 403 403 | =                           | 400',
  'GET    /data/persons/{p}                                    200 200 200 200 200 200 | =                           | 200',
  'PUT    /data/persons/{p}                                    200 403 403 403 403 403 | 200 200 200 200 200 200     | 200',
  'DELETE /data/persons/{p}                                    204 403 403 403 403 403 | 403 403 403 403 403 403     | 403',
  'GET    /data/persons/{p}/desktop-login-logs                 200 200 403 403 403 403 | 200 200 200 200 200 200     | 200',
  'POST   /data/persons/{p}/desktop-login-logs                 201 403 403 403 403 403 | 201 201 201 201 201 201     | 201',
  'GET    /data/persons/presence-logs/2024-06                  200 403 403 403 403 403 | =                           | 200',
  'GET    /actions/persons/{p}/invite                          200 403 403 403 403 403 | =                           | 403',
  'POST   /actions/persons/{p}/invite                          200 403 403 403 403 403 | =                           | 403',
  'POST   /actions/persons/{p}/departments/add                 400 403 403 403 403 403 | =                           | 400',
  'DELETE /actions/persons/{p}/departments/{d}                 204 403 403 403 403 403 | =                           | 204',
  'POST   /actions/persons/{p}/change-password                 400 403 403 403 403 403 | =                           | 403',
  'POST   /actions/persons/{p}/reset-password-link             200 403 403 403 403 403 | =                           | 403',
  'DELETE /actions/persons/{p}/clear-avatar                    204 403 403 403 403 403 | =                           | 204',
  'DELETE /data/persons/{p}/avatar                             204 403 403 403 403 403 | =                           | 204',
  'POST   /pictures/thumbnails/persons/{p}                     400 403 403 403 403 403 | 400 400 400 400 400 400     | 400',
  'POST   /pictures/thumbnails/persons/{p}.png                 400 403 403 403 403 403 | 400 400 400 400 400 400     | 400',
  'GET    /pictures/thumbnails/persons/{p}.png                 404 404 404 404 404 404 | =                           | 404',
  'GET    /data/departments                                    200 200 200 200 200 200 | =                           | 200',
  'POST   /data/departments                                    400 403 403 403 403 403 | =                           | 400',
  'GET    /data/departments/{d}                                200 200 200 200 200 200 | =                           | 200',
  'PUT    /data/departments/{d}                                200 403 403 403 403 403 | =                           | 200',
  'DELETE /data/departments/{d}                                204 403 403 403 403 403 | =                           | 204',
  'GET    /data/user/desktop-login-logs                        200 200 200 200 200 200 | =                           | 403',
  'POST   /data/user/desktop-login-logs                        201 201 201 201 201 201 | =                           | 403',
  'DELETE /actions/user/clear-avatar                           204 204 204 204 204 204 | =                           | 403',
  'DELETE /data/user/avatar                                    204 204 204 204 204 204 | =                           | 403',
  'GET    /auth/authenticated                                  200 200 200 200 200 200 | =                           | 200',
  'GET    /auth/logout                                         200 200 200 200 200 200 | =                           | 403',
  'POST   /auth/change-password                                400 400 400 400 400 400 | =                           | 403',
];

/** Routes that everybody may call, without a token. */
export const publicRoutes: readonly string[] = [
  'GET /',
  'GET /health',
  'GET /config',
  'POST /auth/login',
  'GET /auth/refresh-token',
  'POST /auth/reset-password',
  'PUT /auth/reset-password',
];
