/**
 * The plan of the house: on what each room rests. A room may know those, and what those rest on; no other.
 * docs/ARCHITECTURE.md says what the rooms hold. Imports are checked against it, and so are the tables in SQL.
 */
const restsOn = {
  audit: [],
  credential: [],
  event: [],
  mail: [],
  platform: ['event'],
  register: ['event'],
  department: ['register'],
  catalogue: ['department'],
  person: ['audit', 'catalogue', 'credential', 'mail'],
  auth: ['person', 'platform'],
  inventory: ['person'],
  team: ['person'],
  project: ['team'],
  entity: ['project'],
  task: ['entity'],
  'time-tracking': ['task'],
  quota: ['time-tracking'],
  context: ['task'],
  leaving: ['auth', 'inventory', 'quota'],
};

/** Every room on which this one rests, at whatever depth. */
const below = (room) => restsOn[room].flatMap((other) => [other, ...below(other)]);

module.exports = { restsOn, below };
