const { restsOn, below } = require('./scripts/plan-of-rooms.cjs');

const planOfRooms = Object.keys(restsOn).map((room) => ({
  name: `${room}-rests-on-${restsOn[room].join('-') || 'no-room'}`,
  severity: 'error',
  from: { path: `^src/modules/${room}/` },
  to: { path: '^src/modules/', pathNot: `^src/modules/(${[room, ...new Set(below(room))].join('|')})/` },
}));

/** The import rules of the house; docs/ARCHITECTURE.md says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
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
      name: 'passwords-are-hashed-in-turn',
      comment: 'bcrypt never has all processors (ADR 10): the queue of PasswordService is the way to it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/(credential/password\\.service|auth/recovery-codes)\\.ts$' },
      to: { path: 'node_modules/bcrypt/' },
    },
    {
      name: 'mails-leave-from-the-outbox',
      comment: 'Nothing waits for a mail server but MailCarrier (ADR 14).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/mail/mail-transport\\.ts$' },
      to: { path: 'node_modules/nodemailer/' },
    },
    {
      name: 'pictures-are-drawn-apart',
      comment: 'Decoders run in a process of their own (ADR 19), never in the server.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/person/picture/draw\\.mjs$' },
      to: { path: 'node_modules/sharp/' },
    },
    ...planOfRooms,
    {
      name: 'every-room-is-on-the-plan',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/(${Object.keys(restsOn).join('|')})/` },
      to: {},
    },
    {
      name: 'nothing-knows-the-root',
      comment: 'At the top of src everything is put together; what is below it is told what it needs.',
      severity: 'error',
      from: { path: '^src/(access|common|config|database|docs|modules)/' },
      to: { path: '^src/[^/]+\\.ts$' },
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
