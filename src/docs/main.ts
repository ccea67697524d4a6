import { writeFile } from 'node:fs/promises';
import { createApp } from '../app.setup.js';
import { readEnv } from '../config/env.js';
import { createDataSource } from '../database/data-source.js';
import { accessTable, routeTable } from './tables.js';
import { openApiDocument } from './openapi.js';

// The document needs the controllers, not the database: the data source is never connected.
const env = { ...readEnv({}), secretKey: 'no token is made while documents are written' };
const app = await createApp(env, createDataSource('postgres://nowhere/none'));
const document = openApiDocument(app);

await writeFile('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
await writeFile('docs/routes.md', routeTable(document));
await writeFile('docs/access.md', accessTable());
