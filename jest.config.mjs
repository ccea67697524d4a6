import './test/runtime/typescript-names.mjs';

const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  testEnvironment: '<rootDir>/test/runtime/worker-environment.mjs',
  runtime: '<rootDir>/test/runtime/worker-runtime.mjs',
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  transform: { '\\.ts$': swc },
};

/** Tests in these folders of `test`, each file on a database of its own, on a server for the run. */
export const onDatabase = (displayName, folders) => ({
  ...common,
  displayName,
  roots: folders.map((folder) => `<rootDir>/test/${folder}`),
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/fresh-database.ts'],
});

export default {
  testSequencer: '<rootDir>/test/runtime/long-first.mjs',
  maxWorkers: '100%',
  // What is left of a file in its worker adds up to some ten megabytes.
  workerIdleMemoryLimit: '1.5GB',
  testTimeout: 30_000,
  projects: [
    // Needs neither a build nor a database: a project's setup runs only when one of its tests does.
    { ...common, displayName: 'src', roots: ['<rootDir>/src', '<rootDir>/migrations'] },
    onDatabase('test', ['contract', 'e2e']),
  ],
};
