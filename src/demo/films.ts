import type { Day } from '../common/time/day.js';
import { addMonths } from './calendar.js';
import { artistInCharge } from './cast.js';

/** A production, before anything is known about the work on it. */
export interface Production {
  name: string;
  code: string;
  description: string;
  production_type: 'featurefilm' | 'tvshow' | 'short';
  production_style: '2d' | '3d' | '2d3d';
  fps: string;
  resolution: string;
  /** Months ago that it began, and until it ends; one that is closed ended when all work on it was approved. */
  monthsAgo: number;
  monthsLeft: number | 'closed';
  /** How much of it was made before hours were logged, and how much is made of it compared with the others. */
  head: number;
  share: number;
  episodes: number;
  /** Of each episode, or of the film. */
  sequences: number;
  /** Of each sequence, about. */
  shots: number;
  /** The first one decides where no supervisor can. */
  managers: readonly [string, ...string[]];
  client: string;
  characters: readonly string[];
  props: readonly string[];
  sets: readonly string[];
}

export const productions: readonly Production[] = [
  {
    name: 'Paper Comet',
    code: 'PCO',
    description: 'Half-hour winter special: a kite maker follows a comet that only children see.',
    production_type: 'short',
    production_style: '2d3d',
    fps: '24',
    resolution: '2048x858',
    monthsAgo: 30,
    monthsLeft: 'closed',
    head: 0.25,
    share: 2,
    episodes: 0,
    sequences: 12,
    shots: 13,
    managers: ['Inés Corvalán'],
    client: 'Ruben Achterveld',
    characters: ['Wim the kite maker', 'Juna', 'The comet', 'Postmistress Ode', 'Kestrel', 'Night watchman'],
    props: [
      'Paper kite',
      'Reel of string',
      'Star chart',
      'Sledge',
      'Post bag',
      'Telescope',
      'Tin whistle',
      'Snow globe',
    ],
    sets: ['Workshop', 'Snowed-in square', 'Post office', 'Hill with observatory', 'Frozen canal', 'Night sky'],
  },
  {
    name: 'Orla and the Tide Clock',
    code: 'OTC',
    description: 'Feature film: a girl winds the clock that keeps the sea away from her town.',
    production_type: 'featurefilm',
    production_style: '3d',
    fps: '24',
    resolution: '3996x2160',
    monthsAgo: 28,
    monthsLeft: 7,
    head: 0.1,
    share: 3,
    episodes: 0,
    sequences: 34,
    shots: 13,
    managers: ['Marek Solheim', 'Dunja Petrak'],
    client: 'Cassia Whitlow',
    characters: [
      'Orla',
      'Old Bertrand',
      'Captain Fenn',
      'The tide keeper',
      'Mrs Quill',
      'Ivo and Ada',
      'Harbour master',
      'Sand fox',
      'Ferryman',
      'Pip',
      'Lighthouse choir',
      'Grey heron',
      'Bell ringer',
      'Salt merchant',
    ],
    props: [
      'Tide clock',
      'Brass key',
      'Rowing boat',
      'Storm lantern',
      'Chart chest',
      'Spyglass',
      'Fishing net',
      'Music box',
      'Barometer',
      'Diving helmet',
      'Paper gull',
      'Rope ladder',
      'Signal flags',
      'Hourglass',
      'Broken oar',
      'Ledger',
      'Market stall',
      'Pocket compass',
    ],
    sets: [
      'Harbour',
      'Lighthouse stairs',
      'Clock chamber',
      'Flooded market',
      'Tidal flats',
      'Orla’s attic',
      'Ferry deck',
      'Sea cave',
      'Quay at night',
      'Schoolroom',
      'Salt pans',
      'Breakwater',
      'Chapel roof',
      'Drowned street',
    ],
  },
  {
    name: 'Bramble Street',
    code: 'BRS',
    description: 'Series, first season: the smallest street in town and everybody who lives in its hedges.',
    production_type: 'tvshow',
    production_style: '2d',
    fps: '25',
    resolution: '1920x1080',
    monthsAgo: 14,
    monthsLeft: 9,
    head: 0,
    share: 3,
    episodes: 10,
    sequences: 3,
    shots: 11,
    managers: ['Marek Solheim', 'Hollis Abernet'],
    client: 'Cassia Whitlow',
    characters: [
      'Moss',
      'Juniper',
      'Mr Thistle',
      'Hettie',
      'The Dandelions',
      'Postman Burdock',
      'Baker Sorrel',
      'Little Nettle',
      'Aunt Elder',
      'Professor Fern',
      'Bumble',
      'Cat from number nine',
    ],
    props: [
      'Acorn cart',
      'Watering can',
      'Letter box',
      'Jam jar',
      'Bicycle',
      'Umbrella',
      'Kettle',
      'Button wheel',
      'Street lamp',
      'Seed sack',
      'Thimble',
      'Drum kit',
      'Weather vane',
      'Picnic basket',
    ],
    sets: [
      'The street',
      'Thistle’s shop',
      'Bakery',
      'Hedge tunnel',
      'Rooftop garden',
      'Puddle',
      'School under the root',
      'Compost hill',
      'Bandstand',
      'Number nine',
    ],
  },
  {
    name: 'Saltwater Radio',
    code: 'SWR',
    description: 'Short film by our own people: a lighthouse that receives the songs of whales.',
    production_type: 'short',
    production_style: '2d',
    fps: '23.976',
    resolution: '1920x1080',
    monthsAgo: 5,
    monthsLeft: 5,
    head: 0,
    share: 1,
    episodes: 0,
    sequences: 5,
    shots: 9,
    managers: [artistInCharge],
    client: 'Noor Haddadin',
    characters: ['Keeper Sól', 'The whale', 'Radio operator', 'Gulls'],
    props: ['Radio set', 'Antenna', 'Tape reel', 'Oilskin coat', 'Logbook'],
    sets: ['Lamp room', 'Radio cabin', 'Open sea', 'Under water'],
  },
];

export const beginsOn = ({ monthsAgo }: Production, today: Day): Day => addMonths(today, -monthsAgo);
