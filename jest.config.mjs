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

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...common, displayName: 'src', roots: ['<rootDir>/src', '<rootDir>/migrations'] },
    {
      ...common,
      displayName: 'test',
      roots: ['<rootDir>/test'],
      // A project's setup runs only when one of its tests does: rules in src are tested without waiting for a database.
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/fresh-database.ts'],
    },
  ],
};
