/** The import rules of the house; docs/ARCHITECTURE.md says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'access-knows-no-module',
      comment:
        'Who may do what is decided without knowing how anything is stored or answered: only who is in which team and department.',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: '^src/(modules|database|config|docs|start|demo)/', pathNot: '^src/database/statements\\.ts$' },
    },
    {
      name: 'common-knows-no-module',
      severity: 'error',
      from: { path: '^src/common/' },
      to: { path: '^src/(modules|access|database|config|docs|start|demo)/' },
    },
    {
      name: 'database-knows-no-module',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: '^src/(modules|access|config|docs|start|demo)/' },
    },
    {
      name: 'controllers-do-not-touch-the-database',
      comment: 'A controller states the contract of its routes; statements live in repositories.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '(^src/database/)|(node_modules/(typeorm|pg|sql-template-tag)/)|(\\.entity\\.ts$)' },
    },
    {
      name: 'services-know-no-http-and-no-sql',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: 'node_modules/(fastify|@fastify|sql-template-tag)/' },
    },
    {
      name: 'entities-know-no-framework',
      comment: 'Migrations and test set-up load them without the application.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'only-env-reads-the-environment',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(config|start|docs|demo)/|^src/write-docs\\.ts$' },
      to: { path: '^src/config/env\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'credential-and-event-are-at-the-bottom',
      severity: 'error',
      from: { path: '^src/modules/(audit|credential|event|mail|platform|department)/' },
      to: { path: '^src/modules/(auth|person|team|project|entity|task|context|time-tracking|quota|inventory)/' },
    },
    {
      name: 'person-does-not-know-who-uses-it',
      severity: 'error',
      from: { path: '^src/modules/(person|catalogue|team|project|entity|task)/' },
      to: { path: '^src/modules/(auth|time-tracking|quota|inventory)/' },
    },
    {
      name: 'hours-quotas-and-inventory-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/modules/(time-tracking|quota|inventory)/' },
      to: { path: '^src/modules/(time-tracking|quota|inventory)/', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'nothing-knows-auth',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '^src/modules/auth/' },
      to: { path: '^src/modules/auth/' },
    },
    {
      name: 'nothing-knows-the-demonstration',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/demo/' },
      to: { path: '^src/demo/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
