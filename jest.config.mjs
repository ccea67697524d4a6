import Module from 'node:module';

// Jest leaves the imports of a global setup to Node, which does not know that './x.js' means './x.ts' here.
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (/^\.{1,2}\/.*\.js$/.test(request)) return resolve.call(this, request.replace(/\.js$/, '.ts'), ...rest);
    throw error;
  }
};

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

// Packages that are ES modules only. Jest runs CommonJS, so that `npx jest` needs no flag of Node's.
const esm =
  '(?:@nestjs|content-disposition|cookie|file-type|load-esm|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|es-toolkit|sql-template-tag|p-limit|yocto-queue|@fastify/cookie)';

const common = {
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc, [`/node_modules/${esm}/.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/node_modules/)?${esm}/)`],
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
