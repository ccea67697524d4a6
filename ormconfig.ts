import { createDataSource } from './src/data-source.js';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('Set DATABASE_URL to the database that the migrations are for, postgres://….');

/** For the migration commands. */
export default createDataSource(url);
