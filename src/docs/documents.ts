import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accessSentences } from './access.js';
import { openApiDocument } from './openapi.js';
import { routeTable } from './routes.js';

/** What is written about the application, by the name of its file in `docs`. */
export function documentsOf(app: NestFastifyApplication): Record<string, string> {
  const document = openApiDocument(app);
  return {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'routes.md': routeTable(document, { program: 'src', tests: 'test/e2e', sql: 'test/contract/sql' }),
    'access.md': accessSentences(document),
  };
}
