import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from './app.setup.js';
import { readEnv } from './config/env.js';
import { createDataSource } from './data-source.js';
import { documentsOf } from './docs/documents.js';

// The document needs the controllers, not the database: the data source is never connected.
const env = { ...readEnv({}), secretKey: 'no token is made while documents are written' };
const app = await createApp(env, createDataSource('postgres://nowhere/none'));
for (const [file, text] of Object.entries(documentsOf(app))) await writeFile(join('docs', file), text);
