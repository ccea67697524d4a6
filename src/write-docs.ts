import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from './app.setup.js';
import { readEnv } from './config/env.js';
import { createDataSource } from './data-source.js';
import { handlerFiles } from './docs/handlers.js';
import { openApiDocument } from './docs/openapi.js';
import { routeTable } from './docs/routes.js';
import { accessSentences } from './docs/access.js';

// The document needs the controllers, not the database: the data source is never connected.
const env = { ...readEnv({}), secretKey: 'no token is made while documents are written' };
const app = await createApp(env, createDataSource('postgres://nowhere/none'));
const document = openApiDocument(app);
const directory = process.argv[2] ?? 'docs';

await writeFile(join(directory, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
await writeFile(join(directory, 'routes.md'), routeTable(document, handlerFiles('src')));
await writeFile(join(directory, 'access.md'), accessSentences(document));
