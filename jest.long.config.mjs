import config, { onDatabase } from './jest.config.mjs';

/** What takes long, breaks something on purpose or needs another server: a command of its own for each folder. */
const folders = ['data', 'faults', 'generators', 'hostile', 'launcher', 'mutation', 'servers'];

export default {
  ...config,
  projects: folders.map((folder) => onDatabase(folder, [folder])),
};
