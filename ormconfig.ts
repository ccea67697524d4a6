import { MigrationSource, orExplain } from './src/start/migration-source.js';

/** For TypeORM's command line. */
export default await orExplain(() => new MigrationSource());
