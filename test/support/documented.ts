import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { openApiDocument } from '../../src/docs/openapi.js';
import type { Check } from './caller.js';

interface Schema {
  [keyword: string]: unknown;
  properties?: Record<string, Schema>;
}
type Responses = Record<string, { content?: Record<string, { schema: Schema }> }>;

interface Document {
  paths: Record<string, Record<string, { responses: Responses }>>;
  components: { schemas: Record<string, Schema> };
}

let check: Check | undefined;

/** Fails when an answer is not what the application's document says of its route: an unknown status, or another kind or shape. */
export function expectDocumented(app: NestFastifyApplication): Check {
  check ??= checkAgainst(openApiDocument(app) as unknown as Document);
  return check;
}

function checkAgainst({ paths, components }: Document): Check {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const [name, schema] of Object.entries(components.schemas)) {
    ajv.addSchema(strict(schema, name), `#/components/schemas/${name}`);
  }

  const routes = Object.entries(paths)
    .map(([path, methods]) => ({
      path,
      methods,
      // Literal segments win over parameters, as in the router.
      parameters: path.split('{').length,
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+?')}/?$`),
    }))
    .sort((a, b) => a.parameters - b.parameters);

  const validators = new Map<string, ValidateFunction | undefined>();

  return (method, url, answer) => {
    const path = url.split('?')[0]?.replace(/^\/api(?=\/|$)/, '') || '/';
    const route = routes.find(({ pattern, methods }) => pattern.test(path) && methods[method.toLowerCase()]);
    const responses = route?.methods[method.toLowerCase()]?.responses;
    // Not of one route: unknown paths and methods, and what is refused before a route has its say.
    if (!route || !responses || answer.status === 405) return;
    if (answer.status === 403 && answer.body.two_factor_authentication_required) return;
    const contentType = String(answer.headers['content-type']);
    const kind = /json/.test(contentType) ? 'application/json' : contentType.replace(/;.*/, '');
    const key = `${method} ${route.path} ${answer.status} ${kind}`;
    const response = responses[String(answer.status)];
    if (!response || (response.content && !response.content[kind])) {
      throw new Error(`${key} is not documented. It answered: ${answer.text.slice(0, 500)}`);
    }
    if (!validators.has(key)) {
      const schema = response.content?.[kind]?.schema;
      validators.set(key, schema && ajv.compile(strict(schema)));
    }
    // With `fields`, the caller chose to leave out what the document requires.
    if (/[?&]fields=./.test(url)) return;
    const validate = validators.get(key);
    if (validate && !validate(answer.body)) {
      throw new Error(
        `${key} does not fit the document: ${ajv.errorsText(validate.errors)}\n${answer.text.slice(0, 500)}`,
      );
    }
  };
}

/** The schema as the validator understands it, and stricter: an object holds what is documented and nothing else. */
function strict(schema: Schema, name = ''): Schema {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, keyword === 'example' ? value : strictValue(value)]),
  );
  const { nullable, exclusiveMinimum, ...others } = inner;
  // OpenAPI 3.0 says beside the bound that the bound itself is out.
  const { minimum, ...unbounded } = others;
  const rest = exclusiveMinimum === true ? { ...unbounded, exclusiveMinimum: minimum } : others;
  const open = name === 'ProblemView' || !schema.properties || 'additionalProperties' in schema;
  const closed = open ? rest : { ...rest, additionalProperties: false };
  return nullable ? { anyOf: [{ type: 'null' }, closed] } : closed;
}

function strictValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strictValue);
  return typeof value === 'object' && value !== null ? strict(value as Schema) : value;
}
