import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../app.setup.js';
import { readEnv } from '../config/env.js';
import { createDataSource } from '../database/data-source.js';
import { handlerFiles } from './handlers.js';
import { openApiDocument } from './openapi.js';
import { routeTable } from './routes.js';
import { accessSentences } from './access.js';

// The document needs the controllers, not the database: the data source is never connected.
const env = { ...readEnv({}), secretKey: 'no token is made while documents are written' };
const app = await createApp(env, createDataSource('postgres://nowhere/none'));
const document = openApiDocument(app);
const directory = process.argv[2] ?? 'docs';

await writeFile(join(directory, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
await writeFile(join(directory, 'routes.md'), routeTable(document, handlerFiles('src')));
await writeFile(join(directory, 'access.md'), accessSentences(document));
