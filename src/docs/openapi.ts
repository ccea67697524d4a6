import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { version } from '../common/version.js';
import { describeParameters } from './parameters.js';
import { describeRefusals } from './refusals.js';

/** The areas in the order in which a newcomer meets them. */
const areas: readonly (readonly [tag: string, what: string])[] = [
  ['Audit log', 'Who changed accounts and roles, and who read an export.'],
  ['Sign-in', 'Tokens, sessions, second factors, and one’s own password.'],
  ['Context', 'What a client needs when it starts.'],
  ['Persons', 'The people of the studio, and its bots.'],
  ['Account actions', 'What administrators do to accounts.'],
  ['Departments', 'The departments of the studio.'],
  ['Avatars', 'Pictures of people.'],
  ['Desktop logins', 'Who was there, and when.'],
  ['Time spent', 'Hours per task and day, in minutes: logging and reading them.'],
  ['Time totals', 'Hours of a person: entry by entry, and per task over a year, month, week or day.'],
  ['Time tables', 'Hours of many people by year, month, week or day.'],
  ['Days off', 'Leave.'],
  ['Quotas', 'Shots, frames and seconds a person finished.'],
  ['Software', 'Software the studio owns, and the departments that work with it.'],
  ['Hardware', 'Hardware the studio owns, and the departments that work with it.'],
  ['Inventory', 'Seats against heads, and what it costs.'],
  ['Studios', 'Sites of the studio, and salary scales.'],
  ['Productions', 'Projects and their teams.'],
  ['Shots', 'Shots, sequences and other entities.'],
  ['Tasks', 'Work on shots and assets: assignment, status, comments.'],
  ['Notifications', 'What one was told: comments, mentions, assignments.'],
  ['Catalogues', 'Task types, task statuses, entity types, project statuses.'],
  ['Platform', 'The server itself.'],
];

/** The OpenAPI document, generated from the controllers and DTOs. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = areas
    .reduce((builder, [tag, what]) => builder.addTag(tag, what), new DocumentBuilder())
    .setTitle('Troupe')
    .setDescription(
      'The people side of an animation or VFX studio. Sign in with `POST /auth/login`: a browser gets a cookie and is ' +
        'signed in from then on; for scripts, put the `access_token` of the answer behind **Authorize**. ' +
        'Durations are minutes, calendar days are `YYYY-MM-DD` without a time zone, points in time are UTC.',
    )
    .setVersion(version)
    .addBearerAuth()
    .addCookieAuth('access_token_cookie')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  return describeRefusals(
    describeParameters({
      ...document,
      paths: sorted(document.paths),
      components: { ...document.components, schemas: sorted(document.components?.schemas ?? {}) },
    }),
  );
}

/** In an order that does not change when modules are imported in another one. */
const sorted = <T>(members: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Serves Swagger UI at `/docs` and the document at `/openapi.json`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Troupe API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
  });
}
