import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { handlerFiles } from './handlers.js';
import { routeTable } from './routes.js';

const lamps = `@ApiTags('Lamps')
@Controller('lamps')
export class LampController {
  constructor(private readonly service: LampService) {}

  @Get(':lamp_id')
  read(id: string): Promise<string> {
    if (id) return this.service.read(id);
  }

  @Put(['on', 'off'])
  async turn(): Promise<void> {
    await this.service.turn();
  }
}

function afterwards(): void {
  notice();
}
`;

const service = `export class LampService {
  constructor(
    private readonly lamps: LampRepository,
    private readonly bills: BillRepository,
  ) {}

  async turn(): Promise<void> {
    await this.write();
  }

  read(id: string): string {
    return this.lamps.find(id);
  }

  private async write(): Promise<void> {
    await this.lamps.turn();
  }
}
`;

const repository = `export class LampRepository extends NamedRowRepository<Lamp> {}
`;

describe('the table of routes', () => {
  let directory: string;
  const write = (name: string, text: string): void => {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'troupe-routes-'));
    write('house/lamp.controller.ts', lamps);
    write('house/lamp.service.ts', service);
    write('house/lamp.repository.ts', repository);
    write('tests/house/lamps.spec.ts', `const one = (id: string) => \`/lamps/\${id}\`;\nawait admin.put(one(id));`);
    write(
      'tests/house/others.spec.ts',
      "const path = '/lamps/on';\nawait admin.get(path);\nawait admin.put('/lamps');",
    );
    write('tests/garden/lamps.spec.ts', "await admin.put('/lamps/on');");
    write('sql/house/lamp.sql', '-- PUT /lamps/off (everybody)\nselect 1;\n');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const table = (path: string, operation: object): string =>
    routeTable({ paths: { [path]: { put: operation } } } as unknown as OpenAPIObject, {
      program: `${directory}/house`,
      tests: `${directory}/tests`,
      sql: `${directory}/sql`,
    });
  const turning = { operationId: 'LampController_turn[0]', summary: 'Turns it.', 'x-action': 'lamp.turn' };
  const link = (spec: string): string => `[${spec.split('/')[1]}](../${directory}/tests/${spec})`;
  const lastCells = (path: string): string[] => table(path, turning).trimEnd().split(' | ').slice(-2);

  it('finds the methods of controllers, and nothing else', () => {
    const file = `${directory}/house/lamp.controller.ts`;
    expect([...handlerFiles(directory)]).toEqual(
      ['constructor', 'read', 'turn'].map((method) => [`LampController.${method}`, file]),
    );
  });

  it('names one handler for each of its addresses', () => {
    const cell = `\`LampController.turn\` in [lamp.controller.ts](../${directory}/house/lamp.controller.ts)`;
    for (const operationId of ['LampController_turn', 'LampController_turn[0]', 'LampController_turn[1]']) {
      expect(table('/lamps/on', { operationId, summary: 'Turns it.', 'x-action': 'lamp.turn' })).toContain(
        `| \`PUT /lamps/on\` | \`lamp.turn\` | ${cell} | Turns it. | `,
      );
    }
  });

  it('says who may', () => {
    expect(table('/lamps/on', { ...turning, 'x-action': 'department.create' })).toContain(
      ' | An administrator may make a department. Nobody else may. | ',
    );
  });

  it('follows the services of a handler to the statements of its repositories', () => {
    const [statement] = lastCells('/lamps/on');
    expect(statement).toBe(`\`turn\` in [lamp.repository.ts](../${directory}/house/lamp.repository.ts)`);
  });

  it('leads to the SQL that was reviewed, where there is some', () => {
    expect(lastCells('/lamps/off')[0]).toBe(`[lamp.sql](../${directory}/sql/house/lamp.sql)`);
  });

  it('leads to the tests that ask for a route, its own room’s first', () => {
    expect(lastCells('/lamps/{lamp_id}')[1]).toBe(`${link('house/lamps.spec.ts')} |`);
    expect(lastCells('/lamps/on')[1]).toBe(`${link('house/others.spec.ts')}, ${link('garden/lamps.spec.ts')} |`);
  });

  it('is not written without the handler of a route', () => {
    expect(() => table('/lamps/on', { operationId: 'LampController_break' })).toThrow(
      'No controller declares LampController.break, which is said to answer PUT /lamps/on.',
    );
  });

  it('is not written when two files declare a handler', () => {
    write('garden/lamp.controller.ts', lamps);
    expect(() => handlerFiles(directory)).toThrow(
      /^LampController\.constructor is declared twice: in \S+ and in \S+\.$/,
    );
  });
});
