import type { OpenAPIObject } from '@nestjs/swagger';
import { inWords, mostBytes, mostMembers } from '../common/http/body-limits.js';
import { mustBeJson } from '../common/http/json-bodies.js';
import type { ProblemKind } from '../common/problem/problem-kinds.js';
import { Problem, type ProblemMembers } from '../common/problem/problem.js';
import { bodyOf } from '../common/problem/send-problem.js';

/** Refusals that any route may answer, whatever it is about. */
const everywhere: Record<string, string> = {
  429: 'Too many requests of this token or address within a minute. `Retry-After` says when to try again',
  503: 'The database does not answer, cannot do it at the moment, or took too long. Nothing was changed, unless the sentence says that this is not known; else `Retry-After` says when to try again',
};

/** What a refusal of the status may look like, besides the members that every refusal has. */
interface Example {
  kind: ProblemKind;
  detail?: string;
  members?: ProblemMembers;
}

const examples: Record<string, Example> = {
  400: {
    kind: 'invalid-input',
    detail: 'email: must be an e-mail address.',
    members: { data: { errors: [{ field: 'email', message: 'must be an e-mail address' }] } },
  },
  401: { kind: 'unauthenticated', detail: 'The token is not valid.', members: { msg: 'The token is not valid.' } },
  403: { kind: 'forbidden' },
  404: { kind: 'not-found' },
  405: { kind: 'method-not-allowed' },
  408: { kind: 'too-slow' },
  413: { kind: 'too-large' },
  415: { kind: 'unsupported-media-type' },
  429: { kind: 'too-many-requests', detail: 'Too many requests. Try again in 12 seconds, or spread them out.' },
  502: { kind: 'mail-refused' },
  503: { kind: 'unavailable', detail: 'The database does not answer. Try again in a moment.' },
};

interface Refusal {
  description: string;
  content?: Record<string, { schema: object; example?: object }>;
}

interface Operation {
  'x-declared-body'?: boolean;
  'x-takes-picture'?: boolean;
  responses: Record<string, Refusal>;
}

const noSuchAddress = { 404: 'A word stands in the place of an id: there is no such address' };

/** Refusals of a body, before anybody looks into it. */
function ofBody(method: string, path: string, operation: Operation): Record<string, string> {
  if (!['POST', 'PUT', 'DELETE'].includes(method)) return {};
  const { 'x-declared-body': declaredBody, 'x-takes-picture': takesPicture } = operation;
  const kind = mustBeJson(method, path, declaredBody)
    ? 'not sent as `application/json`'
    : 'neither sent as `application/json` nor as a form';
  return {
    400: 'The body cannot be read, or is not UTF-8',
    408: 'The body did not arrive in time',
    413: `The body is larger than ${inWords(mostBytes(path, takesPicture))}, or has more than ${mostMembers} members, or objects and lists`,
    415: `The body is ${kind} in UTF-8`,
  };
}

/** Adds the refusals that no single route is responsible for, and shows what each refusal looks like. */
export function describeRefusals(document: OpenAPIObject): OpenAPIObject {
  const schema = { $ref: '#/components/schemas/ProblemView' };
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      const { responses } = operation;
      const refusals = {
        ...everywhere,
        ...(path.includes('_id}') && noSuchAddress),
        ...ofBody(method.toUpperCase(), path, operation),
      };
      for (const [status, description] of Object.entries(refusals)) {
        responses[status] ??= { description, content: { 'application/json': { schema } } };
      }
      for (const [status, { description, content }] of Object.entries(responses)) {
        const example = examples[status];
        const json = content?.['application/json'];
        if (example && json) json.example = exampleOf(example, description);
      }
    }
  }
  return document;
}

function exampleOf({ kind, detail, members }: Example, description: string): object {
  return bodyOf(new Problem(kind, detail ?? `${description}.`, members), 'req-4f');
}
