import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf } from '../../src/docs/documents.js';
import { Studio } from '../support/studio.js';

interface Described {
  name?: string;
  description?: string;
  example?: unknown;
  examples?: unknown;
  $ref?: string;
  type?: string;
  items?: Described;
  allOf?: Described[];
  properties?: Record<string, Described>;
}
interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  security?: object[];
  parameters?: Described[];
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: Described; example?: unknown }> }
  >;
}
interface Document {
  info: { version: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Described> };
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
);
const properties = Object.entries(document.components.schemas).flatMap(([schema, { properties: members = {} }]) =>
  Object.entries(members).map(([name, member]) => ({ schema, name, member })),
);

/** What refers to another schema is described and exemplified there. */
const refers = ({ $ref, allOf, items }: Described): boolean => Boolean($ref ?? allOf ?? items?.$ref);

describe('the OpenAPI document', () => {
  it.each(operations)('explains $route', ({ operation }) => {
    // One line: it is a cell of the table of routes, too.
    expect(operation.summary).toMatch(/^\S.*$/);
    expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(operation.tags ?? ['none']));
    const answered = Object.keys(operation.responses);
    expect(answered.some((status) => status.startsWith('2'))).toBe(true);
    // Which routes are public is typed into the access matrices.
    expect(!operation.security || answered.includes('401')).toBe(true);
    for (const parameter of operation.parameters ?? []) {
      expect([parameter.name, parameter.description]).toEqual([parameter.name, expect.stringMatching(/\S/)]);
      expect([parameter.name, parameter.example ?? parameter.examples]).not.toEqual([parameter.name, undefined]);
    }
  });

  it.each(operations)('gives every refusal of $route the one shape, and shows it', ({ operation }) => {
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (Number(status) < 400) continue;
      expect(content?.['application/json']).toEqual({
        schema: { $ref: '#/components/schemas/ProblemView' },
        example: expect.objectContaining({ status: Number(status), detail: expect.stringMatching(/\S/) }),
      });
    }
  });

  it.each(properties)('describes $schema.$name with an example', ({ member }) => {
    if (refers(member)) return;
    expect(member.description).toMatch(/\S/);
    expect(member).toHaveProperty('example');
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(document.info.version).toBe(version);
  });

  it('names operations once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no member for a secret, but for the hash that an administrator may export and recovery codes to write down', () => {
    const secrets =
      /^(password|totp_secret|email_otp_secret|otp_recovery_codes|fido_credentials|jti|login_failed_attemps|last_login_failed)$/;
    const shown = properties.filter(({ schema, name }) => schema.endsWith('View') && secrets.test(name));
    expect(shown.map(({ schema, name }) => `${schema}.${name}`).sort()).toEqual(
      [
        'PersonView.password',
        'RecoveryCodesView.otp_recovery_codes',
        'SecondFactorOnView.otp_recovery_codes',
        ...inherited(shown),
      ].sort(),
    );
  });

  it('is what `npm run docs` writes, and so are the tables of routes and rights', async () => {
    const studio = await Studio.open();
    try {
      const documents = documentsOf(studio.app);
      expect(Object.keys(documents)).toEqual(['openapi.json', 'routes.md', 'access.md']);
      for (const [file, text] of Object.entries(documents)) expect(readFileSync(join('docs', file), 'utf8')).toBe(text);
    } finally {
      await studio.close();
    }
  });
});

/** Views that extend the person repeat its members in the document. */
function inherited(shown: { schema: string; name: string }[]): string[] {
  return shown
    .filter(({ schema, name }) => ['WrittenPersonView', 'OwnPersonView'].includes(schema) && name === 'password')
    .map(({ schema, name }) => `${schema}.${name}`);
}
