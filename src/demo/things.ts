import type { StatusName, ThingType } from './pipeline.js';
import { Dice } from './dice.js';
import { type Production, productions } from './films.js';
import { idOf } from './rows.js';

/** An episode, sequence, shot or asset. */
export interface Thing {
  id: string;
  production: Production;
  type: ThingType;
  name: string;
  code: string | null;
  description: string;
  parent: Thing | null;
  frames: number | null;
  /** Cut from the film after the layout. */
  canceled: boolean;
  /** Shots without FX are the other half. */
  hasFx: boolean;
}

const views = ['Wide shot of', 'Close-up of', 'Over the shoulder of', 'Slow pan to', 'Low angle on', 'Tracking with'];
const actions = [
  'turns back',
  'waits',
  'runs out of frame',
  'listens',
  'climbs up',
  'laughs',
  'opens the door',
  'falls asleep',
];

/** Everything that work can be done on, what others hang below before them. */
export const planThings = (): Thing[] =>
  productions.flatMap((production) => [...assetsOf(production), ...filmOf(production)]);

function assetsOf(production: Production): Thing[] {
  const { characters, props, sets } = production;
  const assets = (type: ThingType, names: readonly string[]) =>
    names.map((name) => thing(production, type, name, null));
  return [...assets('Character', characters), ...assets('Prop', props), ...assets('Set', sets)];
}

function filmOf(production: Production): Thing[] {
  const dice = new Dice(`shots of ${production.name}`);
  const episodes = Array.from({ length: production.episodes }, (_, number) =>
    thing(production, 'Episode', `E${padded(number + 1, 2)}`, null),
  );
  const places = episodes.length > 0 ? episodes : [null];
  const sequences = places.flatMap((episode) =>
    Array.from({ length: production.sequences }, (_, number) =>
      thing(production, 'Sequence', `SQ${padded((number + 1) * 10, 3)}`, episode, dice.pick(production.sets)),
    ),
  );
  const shots = sequences.flatMap((sequence) =>
    Array.from({ length: production.shots + dice.whole(-2, 2) }, (_, number) => shot(sequence, number, dice)),
  );
  return [...episodes, ...sequences, ...shots];
}

function shot(sequence: Thing, number: number, dice: Dice): Thing {
  const { production } = sequence;
  const character = dice.pick(production.characters);
  const description = dice.chance(0.5)
    ? `${dice.pick(views)} ${character}.`
    : `${sequence.description}: ${character} ${dice.pick(actions)}.`;
  return {
    ...thing(production, 'Shot', `SH${padded((number + 1) * 10, 4)}`, sequence, description),
    frames: dice.whole(28, 150),
    canceled: dice.chance(0.02),
    hasFx: dice.chance(0.5),
  };
}

function thing(production: Production, type: ThingType, name: string, parent: Thing | null, description = ''): Thing {
  const path = [parent?.code ?? production.code, name];
  const isOfFilm = type === 'Episode' || type === 'Sequence' || type === 'Shot';
  return {
    id: idOf('entity', production.name, type, ...path),
    production,
    type,
    name,
    code: isOfFilm ? path.join('_') : null,
    description,
    parent,
    frames: null,
    canceled: false,
    hasFx: false,
  };
}

const padded = (number: number, length: number) => String(number).padStart(length, '0');

/** How far a thing has come, from the states of all work on it. */
export function statusOf({ canceled }: Thing, work: readonly StatusName[]): string {
  if (canceled) return 'canceled';
  if (work.length > 0 && work.every((status) => status === 'done')) return 'complete';
  return work.length === 0 || work.some((status) => status !== 'todo') ? 'running' : 'standby';
}
