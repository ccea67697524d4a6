import config, { onDatabase } from './jest.config.mjs';

/** What takes long, breaks something on purpose or needs another server: a command of its own for each folder. */
const folders = ['data', 'faults', 'hostile', 'launcher', 'mutation', 'races', 'servers'];

// Laws beside other tests are tried with few examples every time, and with all of them here.
process.env.ALL_EXAMPLES = 'yes';
const generators = {
  ...onDatabase('generators', ['generators', 'e2e']),
  testRegex: ['/generators/.*\\.spec\\.ts$', '\\.laws\\.spec\\.ts$'],
};

export default {
  ...config,
  projects: [...folders.map((folder) => onDatabase(folder, [folder])), generators],
};
