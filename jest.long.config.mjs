import config, { onDatabase } from './jest.config.mjs';

/** What takes long, or starts the built program: a command of its own for each folder. */
export default {
  ...config,
  testTimeout: 20 * 60_000,
  projects: ['generators', 'launcher', 'mutation'].map((folder) => onDatabase(folder, [folder])),
};
