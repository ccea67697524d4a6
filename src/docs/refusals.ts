import type { OpenAPIObject } from '@nestjs/swagger';

/** Refusals that any route may answer, whatever it is about. */
const everywhere: Record<string, string> = {
  429: 'Too many requests of this token or address within a minute. `Retry-After` says when to try again',
  503: 'The database does not answer, or took too long; nothing was changed. `Retry-After` says when to try again',
};

interface Operation {
  responses: Record<string, unknown>;
}

/** Adds the refusals that no single route is responsible for. */
export function describeRefusals(document: OpenAPIObject): OpenAPIObject {
  const schema = { $ref: '#/components/schemas/ProblemView' };
  for (const path of Object.values(document.paths)) {
    for (const { responses } of Object.values(path) as Operation[]) {
      for (const [status, description] of Object.entries(everywhere)) {
        responses[status] ??= { description, content: { 'application/json': { schema } } };
      }
    }
  }
  return document;
}
