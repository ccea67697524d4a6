import config from './jest.config.mjs';

// The mutation of the policy: minutes of requests, so that it is a command of its own.
export default {
  ...config,
  testTimeout: 20 * 60_000,
  projects: config.projects
    .filter(({ displayName }) => displayName === 'test')
    .map((project) => ({ ...project, displayName: 'mutation', testRegex: '\\.mutation\\.ts$' })),
};
