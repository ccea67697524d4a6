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
    write('house/lamp.service.ts', lamps.replaceAll('Controller', 'Service'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const table = (path: string, operation: object): string =>
    routeTable({ paths: { [path]: { put: operation } } } as unknown as OpenAPIObject, handlerFiles(directory));

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
        `| \`PUT /lamps/on\` | \`lamp.turn\` | ${cell} | Turns it. |\n`,
      );
    }
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
