import type { FactOf, Kind } from './facts.js';
import {
  all,
  amongClients,
  another,
  any,
  artist,
  assigned,
  bot,
  byClient,
  byStudio,
  client,
  colleague,
  crew,
  department,
  everything,
  forClients,
  insider,
  keyless,
  made,
  manager,
  mentioned,
  mine,
  nothing,
  openToArtists,
  openToClients,
  ordinary,
  type Rule,
  running,
  supervisor,
  team,
  unbound,
  unprotected,
  vendor,
  working,
} from './rule.js';

type Cells<Cell> = readonly [Cell, Cell, Cell, Cell, Cell, Cell];

/** Who may do one thing. */
export interface Right<K extends Kind = Kind> {
  /** What it is about; the facts about that decide. */
  kind: K;
  /** What one may do, after "may". */
  does: string;
  /** One rule per role, in the order of `roles`. */
  rules: Cells<Rule<FactOf<K>>>;
  /** Whether the permanent token of a bot may be used for it. */
  bots: boolean;
}

const about =
  <K extends Kind>(kind: K) =>
  (does: string, ...rules: Cells<Rule<FactOf<K>>>): Right<K> => ({ kind, does, rules, bots: true });

/** Not with the permanent token of a bot. */
const humans = <K extends Kind>(right: Right<K>): Right<K> => ({ ...right, bots: false });

const studio = about('studio');
const self = about('self');
const person = about('person');
const account = about('account');
const ofDepartment = about('department');
const project = about('project');
const entity = about('entity');
const task = about('task');
const discussion = about('discussion');
const assignment = about('assignment');
const status = about('status');
const comment = about('comment');
const hours = about('hours');
const leave = about('leave');
const share = about('share');

const runningTeams = all(team, running);
/** A vendor sees of a production only what they work on. */
const onSight = any(insider, all(vendor, working));
/** Lists leave out what does not run any more, but to vendors, who see so little. */
const entitiesInSight = any(all(insider, running), all(vendor, working));
const tasksInSight = any(all(insider, running), all(vendor, assigned));
/** Supervisors answer for their departments; without one, for all. */
const ofTheirs = any(department, unbound);
const led = any(manager, supervisor);
const supervised = any(manager, all(supervisor, ofTheirs));
const theirLed = any(mine, manager, supervisor);
const theirTeams = any(mine, team);
const teamPart = all(team, ofTheirs);
const theirPart = any(mine, teamPart);

const assigns = any(
  manager,
  all(supervisor, ofTheirs, any(colleague, unbound)),
  // Taking a task of one's own department.
  all(team, department, mine),
);
const takesOff = any(mine, supervised);
const makers = any(manager, all(team, made));
const makersAndSupervisors = any(supervised, all(team, made));
/** Who has a say in a task: whoever answers for it, works on it, made it, or ordered it. */
const hasSay = any(supervised, client, all(team, any(assigned, made)));
const comments = any(hasSay, all(insider, mentioned));
const givesStatus = any(led, all(openToArtists, any(artist, vendor)), all(openToClients, client));
/** The studio among itself; clients what is meant for them, and what clients said. */
const readsComment = any(
  led,
  all(artist, byStudio),
  all(vendor, byStudio, working),
  all(client, any(forClients, mine, all(byClient, amongClients))),
);

const mineOrManaged = any(mine, manager);
const hoursOfTask = any(insider, all(vendor, assigned));
/** What opens an account is left to its owner where the server protects it, and among administrators. */
const mineOrUnprotected = any(mine, unprotected);
const mineOrBot = any(mine, bot);
const ofUnprotectedOrBot = any(mine, unprotected, bot);
const ofUnprotectedWithoutKeys = any(mine, all(unprotected, any(ordinary, keyless)));
const ofUnprotectedAndOrdinary = any(mine, all(unprotected, ordinary));
const ofUnprotectedOther = all(another, unprotected);

/**
 * Who may do what: action × role → rule. Every route names its action with one of the decorators of `requires`; an action
 * that no route names decides about a part of one. A missing cell does not compile, nor does a rule that looks at what the
 * kind of thing does not have.
 */
// A table is read by its columns.
// prettier-ignore
export const policy = {
  // action                                                                                                      admin       manager     supervisor  user        client      vendor
  'account.read':                 self('read their own record',                                                  mine,       mine,       mine,       mine,       mine,       mine),
  'account.context':              humans(self('read what a client needs at its start',                           mine,       mine,       mine,       mine,       mine,       mine)),
  'account.sign-out':             humans(self('sign out',                                                        mine,       mine,       mine,       mine,       mine,       mine)),
  'account.change-password':      humans(self('change their own password',                                       mine,       mine,       mine,       mine,       mine,       mine)),
  'account.clear-avatar':         humans(self('take their own picture away',                                     mine,       mine,       mine,       mine,       mine,       mine)),
  'account.desktop-logins':       humans(self('read and record their own desktop logins',                        mine,       mine,       mine,       mine,       mine,       mine)),
  'account.second-factor':        humans(self('switch their own second factors on and off',                      mine,       mine,       mine,       mine,       mine,       mine)),
  'account.sessions':             humans(self('list and end their own sessions',                                 mine,       mine,       mine,       mine,       mine,       mine)),
  'account.notifications':        humans(self('read their own notifications and end what they follow',           mine,       mine,       mine,       mine,       mine,       mine)),
  'account.time-spents':          humans(self('read their own hours',                                            mine,       mine,       mine,       mine,       mine,       mine)),
  'account.days-off':             humans(self('read their own days off',                                         mine,       mine,       mine,       mine,       mine,       mine)),

  'person.list':                  person('list people',                                                          everything, everything, everything, everything, everything, everything),
  'person.read':                  person('read a person',                                                        everything, everything, everything, everything, everything, everything),
  'person.create':                studio('add a person',                                                         everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.update':                person('change a person',                                                      everything, mine,       mine,       mine,       mine,       mine),
  'person.delete':                person('delete a person',                                                      everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.user-limit':            studio('read how many users the studio may have',                              everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.password-hash':         studio('export the hashes of passwords, where the server allows that',         everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.invite':                person('invite a person by mail',                                              everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.set-password':          person('set a person’s password, or hand out a link to choose one',            everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.change-departments':    person('put a person into a department, or take them out',                     everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.disable-second-factor': person('switch off a person’s second factors',                                 everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.end-sessions':          person('end a person’s sessions',                                              everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'person.sign-ins':              person('read a person’s sign-ins',                                             everything, mine,       mine,       mine,       mine,       mine),

  // Parts of the above, which depend on whose account it is.
  'account-of.address':           account('change the address of an account',                                   mineOrUnprotected, mine, mine, mine, mine, mine),
  'account-of.standing':          account('change role, activity or kind of an account',                        ofUnprotectedOrBot, nothing, nothing, nothing, nothing, nothing),
  'account-of.password':          account('set the password of an account',                                     ofUnprotectedWithoutKeys, nothing, nothing, nothing, nothing, nothing),
  'account-of.token':             account('get a permanent token that opens an account',                        mineOrBot, mine, mine, mine, mine, mine),
  'account-of.second-factor':     account('switch off the second factors of an account',                        ofUnprotectedAndOrdinary, nothing, nothing, nothing, nothing, nothing),
  'account-of.deletion':          account('delete an account',                                                  ofUnprotectedOther, nothing, nothing, nothing, nothing, nothing),

  'audit.read':                   studio('read the audit log',                                                   everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'mail.list':                    studio('list outgoing mails',                                                  everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'avatar.read':                  person('look at a person’s picture',                                           everything, everything, everything, everything, everything, everything),
  'avatar.upload':                person('upload a person’s picture',                                            everything, mine,       mine,       mine,       mine,       mine),
  'avatar.clear':                 person('take a person’s picture away',                                         everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'desktop-login.read':           person('read a person’s desktop logins',                                       everything, everything, mine,       mine,       mine,       mine),
  'desktop-login.record':         person('record a desktop login of a person',                                   everything, mine,       mine,       mine,       mine,       mine),
  'presence.export':              studio('export the presence log',                                              everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'department.read':              studio('read departments',                                                     everything, everything, everything, everything, everything, everything),
  'department.create':            studio('make a department',                                                    everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'department.update':            studio('change a department',                                                  everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'department.delete':            studio('delete a department',                                                  everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'catalogue.read':               studio('read task types, statuses and the other catalogues',                   everything, everything, everything, everything, everything, everything),
  'catalogue.change':             studio('change the catalogues',                                                everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'project.list':                 project('list productions that are running',                                   everything, runningTeams, runningTeams, runningTeams, runningTeams, runningTeams),
  'project.read':                 project('read a production and its team, also when it ended',                     everything, team,       team,       team,       team,       team),
  'project.create':               studio('make a production',                                                    everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'project.update':               project('change a production',                                                 everything, manager,    manager,    manager,    manager,    manager),
  'project.delete':               project('delete a production',                                                 everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'project.change-team':          project('change the team and the settings of a production',                    everything, manager,    manager,    manager,    manager,    manager),

  'entity.list':                  entity('list shots and assets',                                                everything, entitiesInSight, entitiesInSight, entitiesInSight, entitiesInSight, entitiesInSight),
  'entity.read':                  entity('read a shot or an asset',                                              everything, onSight,    onSight,    onSight,    onSight,    onSight),
  'entity.create':                project('make sequences and shots in a production',                            everything, manager,    manager,    manager,    manager,    manager),
  'entity.update':                entity('change the data of a shot or an asset',                                everything, makersAndSupervisors, makersAndSupervisors, makersAndSupervisors, makersAndSupervisors, makersAndSupervisors),
  'entity.update-beyond-data':    entity('change more of a shot or an asset than its data',                      everything, makers,     makers,     makers,     makers,     makers),
  'shot.update':                  entity('change a shot',                                                        everything, manager,    manager,    manager,    manager,    manager),

  'task.list':                    task('list tasks',                                                             everything, tasksInSight, tasksInSight, tasksInSight, tasksInSight, tasksInSight),
  'task.read':                    task('read a task',                                                            everything, onSight,    onSight,    onSight,    onSight,    onSight),
  'task.follow':                  humans(task('follow a task',                                                   everything, onSight,    onSight,    onSight,    onSight,    onSight)),
  'task.create':                  project('make tasks in a production',                                          everything, manager,    manager,    manager,    manager,    manager),
  'task.update':                  task('plan a task',                                                            everything, supervised, supervised, supervised, supervised, supervised),
  'task.update-beyond-planning':  task('change more of a task than its planning',                                everything, manager,    manager,    manager,    manager,    manager),
  'task.delete':                  task('delete a task',                                                          everything, manager,    manager,    manager,    manager,    manager),
  'task.assign':                  assignment('assign a person to a task',                                        everything, assigns,    assigns,    assigns,    assigns,    assigns),
  'task.unassign':                assignment('take a person off a task',                                         everything, takesOff,   takesOff,   takesOff,   takesOff,   takesOff),
  'task.comment':                 discussion('comment on a task',                                                      everything, comments,   comments,   comments,   comments,   comments),
  'task.change-status':           discussion('change the status of a task with a comment',                             everything, hasSay,     hasSay,     hasSay,     hasSay,     hasSay),
  'task.give-status':             status('give a task a status',                                                 everything, givesStatus, givesStatus, givesStatus, givesStatus, givesStatus),
  'task.comment-for-others':      discussion('comment for others, at other times, and to clients',                     everything, manager,    manager,    manager,    manager,    manager),
  'comment.read':                 comment('read a comment',                                                      everything, readsComment, readsComment, readsComment, readsComment, readsComment),

  'time-spent.log':               hours('log hours, and delete them',                                            everything, mineOrManaged, mineOrManaged, mineOrManaged, mineOrManaged, mineOrManaged),
  'time-spent.of-task':           task('read the hours on a task',                                               everything, hoursOfTask, hoursOfTask, hoursOfTask, hoursOfTask, hoursOfTask),
  'time-spent.of-project':        project('read everybody’s hours on a production',                              everything, manager,    manager,    manager,    manager,    manager),
  'time-spent.of-person':         hours('read hours of one person',                                              everything, theirTeams, theirPart,  mine,       mine,       mine),
  'time-spent.table':             hours('see hours in tables of many people',                                    everything, team,       teamPart,   mine,       mine,       mine),
  'time-spent.ask-person':        person('ask for the hours of one person, of which they read what they may',    everything, everything, everything, mine,       mine,       mine),
  // Artists and the like read but their own hours: which they narrow these to is up to them.
  'time-spent.ask-project':       share('ask for the hours on one production alone, of which they read what they may', everything, theirTeams, theirTeams, everything, everything, everything),
  'time-spent.ask-department':    ofDepartment('ask for the hours of one department alone',                      everything, everything, department, everything, everything, everything),
  'time-spent.manage':            studio('list, read, make and change entries of hours directly',                everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'day-off.list':                 studio('list the days off of everybody',                                       everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'day-off.read':                 leave('read days off',                                                         everything, mine,       mine,       mine,       mine,       mine),
  'day-off.change':               leave('enter, change and delete days off',                                     everything, mine,       mine,       mine,       mine,       mine),
  'day-off.hand-over':            studio('hand days off over to somebody else',                                  everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'day-off.of-project':           project('see when the team of a production is away',                           everything, crew,       crew,       crew,       crew,       crew),
  'day-off.describe':             share('read why somebody is away',                                             everything, mineOrManaged, mineOrManaged, mineOrManaged, mineOrManaged, mineOrManaged),

  'quota.shots':                  share('list the shots a person finished',                                      everything, theirLed,   theirLed,   theirLed,   theirLed,   theirLed),
  'quota.ask-everywhere':         person('ask for the shots a person finished in all productions, of which they see what they may', everything, everything, mine, mine, mine, mine),
  'quota.read':                   share('see the quotas of a person in a production',                             everything, theirLed,   theirLed,   theirLed,   theirLed,   theirLed),

  'software.read':                studio('read software',                                                        everything, everything, everything, everything, everything, everything),
  'software.change':              studio('change software',                                                      everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'hardware.read':                studio('read hardware items',                                                  everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'hardware.change':              studio('change hardware items',                                                everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'equipment.read':               studio('read what departments work with',                                      everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'equipment.change':             studio('change what departments work with',                                    everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'inventory.usage':              studio('read what the equipment costs',                                        everything, nothing,    nothing,    nothing,    nothing,    nothing),

  'organisation.read':            studio('read the organisation',                                                everything, everything, everything, everything, everything, everything),
  'organisation.change':          studio('change the organisation',                                              everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'organisation.chat-keys':       studio('read the keys of the organisation’s chats',                            everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'studio.read':                  studio('read the sites',                                                       everything, everything, everything, everything, everything, everything),
  'studio.change':                studio('change the sites',                                                     everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'salary-scale.read':            studio('read the salary scales',                                               everything, nothing,    nothing,    nothing,    nothing,    nothing),
  'salary-scale.change':          studio('change the salary scales',                                             everything, nothing,    nothing,    nothing,    nothing,    nothing),
} as const satisfies Record<string, Right>;

export type Action = keyof typeof policy;
