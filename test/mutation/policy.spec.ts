import sql, { type Sql } from 'sql-template-tag';
import { type Facts, factsOf, type Kind, kinds } from '../../src/access/facts.js';
import { type Action, policy } from '../../src/access/policy.js';
import { type Role, roles } from '../../src/access/roles.js';
import type { Rule } from '../../src/access/rule.js';
import { departmentsOf } from '../../src/access/standing.js';
import type { Thing } from '../../src/access/thing.js';
import { AccessMatrix, areas, type Cell, isRead, linesOf, specialLines } from '../support/access-matrix.js';
import type { Names } from '../support/access-rows.js';
import { type Scene, tokenHolders } from '../support/access-scene.js';
import type { Studio } from '../support/studio.js';
import { firstOf } from '../support/first-of.js';

type AnyRule = Rule<keyof Facts>;

const actions = Object.keys(policy) as Action[];
const rulesOf = (action: Action) => policy[action].rules as unknown as AnyRule[];

/** What tells rules apart: how they read. */
const readAloud = ({ reads }: AnyRule, kind: Kind) => JSON.stringify(reads(kind));

/** The rules of the policy that could stand in a cell of this kind, each once. */
function rulesFor(kind: Kind): AnyRule[] {
  const fits = ({ facts }: AnyRule) => facts.every((fact) => (kinds[kind] as readonly string[]).includes(fact));
  return [
    ...new Map(
      actions
        .flatMap(rulesOf)
        .filter(fits)
        .map((rule) => [readAloud(rule, kind), rule]),
    ).values(),
  ];
}

const cells = [...areas.flatMap(linesOf), ...specialLines()]
  .flatMap((line) => line.cells)
  .filter(({ caller }) => tokenHolders.some((holder) => holder === caller))
  // What only reads comes first: reports are short then.
  .toSorted((a, b) => Number(isRead(b)) - Number(isRead(a)));

/** Where the thing of a scene is found, in the words of this test, for the kinds that conditions pick out of many. */
const places: Partial<Record<Kind, (names: Names) => { from: Sql; thing: Thing }>> = {
  person: ({ person_id }) => ({ from: sql`person t where t.id = ${person_id}::uuid`, thing: { owner: sql`t.id` } }),
  project: ({ project_id }) => ({
    from: sql`project t where t.id = ${project_id}::uuid`,
    thing: { production: sql`t.id` },
  }),
  entity: ({ entity_id }) => ({
    from: sql`entity t where t.id = ${entity_id}::uuid`,
    thing: {
      production: sql`t.project_id`,
      department: (among) => sql`exists (
        select from task join task_type on task_type.id = task.task_type_id
        where task.entity_id = t.id and task_type.department_id = any(${among}))`,
      working: (person) => sql`${person} in (
        select a.person_id from task_person_link a join task on task.id = a.task_id where task.entity_id = t.id)`,
      made: (person) => sql`t.created_by = ${person}`,
    },
  }),
  task: ({ task_id }) => ({
    from: sql`task t join task_type on task_type.id = t.task_type_id where t.id = ${task_id}::uuid`,
    thing: {
      production: sql`t.project_id`,
      department: (among) => sql`task_type.department_id = any(${among})`,
      assigned: (person) => sql`${person} in (select a.person_id from task_person_link a where a.task_id = t.id)`,
      working: (person) => sql`${person} in (
        select a.person_id from task_person_link a join task other on other.id = a.task_id
        where other.entity_id = t.entity_id)`,
      made: (person) => sql`${person} in (select created_by from entity where id = t.entity_id)`,
      mentioned: (person) => sql`${person} in (
        select m.person from comment_mentions m join comment c on c.id = m.comment where c.object_id = t.id)`,
    },
  }),
  hours: ({ time_spent_id }) => ({
    from: sql`time_spent t join task on task.id = t.task_id join task_type on task_type.id = task.task_type_id
      where t.id = ${time_spent_id}::uuid`,
    thing: {
      owner: sql`t.person_id`,
      production: sql`task.project_id`,
      department: (among) => sql`task_type.department_id = any(${among})`,
    },
  }),
  leave: ({ day_off_id }) => ({
    from: sql`day_off t where t.id = ${day_off_id}::uuid`,
    thing: { owner: sql`t.person_id` },
  }),
  comment: ({ said_comment_id }) => ({
    from: sql`comment c join task t on t.id = c.object_id join person author on author.id = c.person_id
      where c.id = ${said_comment_id}::uuid`,
    thing: {
      owner: sql`c.person_id`,
      production: sql`t.project_id`,
      working: (person) => sql`${person} in (
        select a.person_id from task_person_link a join task other on other.id = a.task_id
        where other.entity_id = t.entity_id)`,
      byClient: sql`author.role = 'client'`,
      byStudio: sql`author.role <> 'client'`,
      forClients: sql`c.for_client`,
      amongClients: sql`true`,
    },
  }),
  share: ({ person_id, project_id }) => ({
    from: sql`person, project where person.id = ${person_id}::uuid and project.id = ${project_id}::uuid`,
    thing: { owner: sql`person.id`, production: sql`project.id` },
  }),
};

/** What was asked of one cell of the policy while a cell of the matrix was tried. */
interface Asked {
  /** What was judged. */
  facts: Facts[];
  /** Whether a statement took the condition. */
  selected: boolean;
}

let studio: Studio;
let matrix: AccessMatrix;
/** By cell of the policy, and by cell of the matrix. */
const asked = new Map<string, Map<Cell, Asked>>();

const cellOf = (action: Action, role: number) => `${action} ${roles[role]}`;

/** Tries everything once, with rules that write down what they are asked. */
async function listen(): Promise<void> {
  let cell = cells[0];
  const note = (place: string): Asked => {
    const byCell = asked.get(place) ?? new Map<Cell, Asked>();
    asked.set(place, byCell);
    const entry = byCell.get(cell!) ?? { facts: [], selected: false };
    byCell.set(cell!, entry);
    return entry;
  };
  const restore = actions.map((action) => {
    const rules = rulesOf(action);
    const before = [...rules];
    rules.forEach((rule, role) => {
      rules[role] = {
        ...rule,
        judge: (facts) => {
          note(cellOf(action, role)).facts.push(facts);
          return rule.judge(facts);
        },
        condition: (thing, who) => {
          note(cellOf(action, role)).selected = true;
          return rule.condition(thing, who);
        },
      };
    });
    return () => before.forEach((rule, role) => (rules[role] = rule));
  });
  const deviations: string[] = [];
  for (cell of cells) deviations.push(...(await matrix.deviations([cell])));
  for (const undo of restore) undo();
  expect(deviations).toEqual([]);
}

const factsOfScenes = new WeakMap<Scene, Map<Kind, Promise<Facts | undefined>>>();

/** What is so between the caller of a scene and its thing of a kind; nothing where there is no such thing. */
function factsOfScene(kind: Kind, scene: Scene): Promise<Facts | undefined> {
  const known = factsOfScenes.get(scene) ?? new Map<Kind, Promise<Facts | undefined>>();
  factsOfScenes.set(scene, known);
  const facts = known.get(kind) ?? findFacts(kind, scene.things);
  known.set(kind, facts);
  return facts;
}

async function findFacts(kind: Kind, names: Names): Promise<Facts | undefined> {
  const place = places[kind]?.(names);
  if (!place) return undefined;
  const id = sql`${names.viewer_id}::uuid`;
  const facts = factsOf(kind, place.thing as never, { id, departments: departmentsOf(id) });
  const statement = sql`select ${facts} from ${place.from}`;
  return (await studio.sql<Facts>(statement.text, statement.values))[0];
}

/** The cells of the matrix in which another rule does not say the same of what was judged or selected. */
async function apart(action: Action, role: number, other: AnyRule): Promise<Cell[]> {
  const one = rulesOf(action)[role];
  const differs = (about: Facts) => one!.judge(about) !== other.judge(about);
  const found: Cell[] = [];
  for (const [cell, { facts, selected }] of asked.get(cellOf(action, role)) ?? []) {
    // A condition for many readers holds the rules of every role: that of the caller counts.
    const isRole = cell.caller === roles[role] || cell.caller === 'bot';
    const looks = selected && isRole && (cell.expected === 'shown' || cell.expected === 'hidden');
    const listed = looks ? await factsOfScene(policy[action].kind, await matrix.sceneOf(cell)) : undefined;
    if (facts.some(differs) || (listed && differs(listed))) found.push(cell);
  }
  return found;
}

/** Whether a line of the matrix fails while a rule stands in the place of another. What is not documented fails, too. */
async function isSeen(rules: AnyRule[], role: number, rule: AnyRule, suspects: readonly Cell[]): Promise<boolean> {
  const original = rules[role]!;
  rules[role] = rule;
  try {
    for (const cell of suspects) {
      const outcome = await matrix.outcomeOf(cell).catch(() => 'not documented');
      if (outcome !== cell.expected) return true;
    }
    return false;
  } finally {
    rules[role] = original;
  }
}

/** Cells of the policy that no request can show to be otherwise, and why. */
const unseen: readonly { actions: readonly Action[]; as: readonly Role[]; why: string }[] = [
  {
    actions: ['account-of.password', 'account-of.second-factor', 'account-of.deletion', 'account-of.standing'],
    as: roles.filter((role) => role !== 'admin'),
    why: 'The right of the route, or who writes the member, says no before.',
  },
  {
    actions: ['person.delete'],
    as: roles.filter((role) => role !== 'admin'),
    why: 'The right on the account says no behind it.',
  },
];
/** Single rules that none can show, by cell. */
const unseenRules: Readonly<Record<string, { rules: number; why: string }>> = {
  'account-of.token admin': { rules: 5, why: 'Without the password of the other human there is no token.' },
  'account-of.second-factor admin': { rules: 1, why: 'Of oneself, without any factor, it is a 400 as well.' },
};
const isUnseen = (action: Action, role: Role) =>
  unseen.some(({ actions: hidden, as }) => hidden.includes(action) && as.includes(role));

describe('every cell of the policy, with every other rule in its place', () => {
  const counted = { seen: 0, alike: 0 };

  beforeAll(async () => {
    studio = await AccessMatrix.openStudio();
    matrix = new AccessMatrix(studio);
    await listen();
  });
  afterAll(async () => {
    await studio.close();
    console.log(`${counted.seen} changes were seen, ${counted.alike} say the same in every relation.`);
  });

  const policyCells = actions
    .flatMap((action) => roles.map((name, role) => ({ action, name, role })))
    .filter(({ action, name }) => !isUnseen(action, name));

  it.each(policyCells)('$action as $name', async ({ action, role }) => {
    const { kind } = policy[action];
    const rules = rulesOf(action);
    const original = rules[role]!;
    const survived = asked.has(cellOf(action, role)) ? [] : ['No line of the matrix asks for it.'];
    for (const rule of rulesFor(kind).filter((other) => readAloud(other, kind) !== readAloud(original, kind))) {
      const suspects = await apart(action, role, rule);
      if (suspects.length === 0) counted.alike++;
      else if (await isSeen(rules, role, rule, suspects)) counted.seen++;
      else
        survived.push(
          `${readAloud(rule, kind)} [${firstOf(suspects).method} ${firstOf(suspects).path}, ${firstOf(suspects).relation}]`,
        );
    }
    const known = unseenRules[cellOf(action, role)]?.rules ?? 0;
    expect(survived.slice(known)).toEqual([]);
  });
});
