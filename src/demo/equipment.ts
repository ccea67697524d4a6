import { departments, type DepartmentName } from './cast.js';

/** Something the studio owns a number of, and the departments that work with it. */
interface Equipment {
  name: string;
  short_name: string;
  monthly_cost: number;
  inventory_amount: number;
  users: readonly DepartmentName[];
}

const everybody = Object.keys(departments) as DepartmentName[];
const artistsIn3d: DepartmentName[] = ['Modeling', 'Rigging', 'Layout', 'Animation', 'Lighting'];

/** Of Maya and Nuke there are fewer seats than people, of Substance more: what the usage is there to show. */
export const software: readonly (Equipment & {
  version: string;
  file_extension: string;
  secondary_extensions: readonly string[];
})[] = [
  {
    name: 'Maya',
    short_name: 'maya',
    version: '2026.1',
    file_extension: 'ma',
    secondary_extensions: ['mb', 'fbx'],
    monthly_cost: 235,
    inventory_amount: 26,
    users: artistsIn3d,
  },
  {
    name: 'Nuke',
    short_name: 'nuke',
    version: '16.0',
    file_extension: 'nk',
    secondary_extensions: [],
    monthly_cost: 310,
    inventory_amount: 16,
    users: ['Compositing', 'FX', 'Lighting'],
  },
  {
    name: 'Houdini',
    short_name: 'houdini',
    version: '20.5',
    file_extension: 'hip',
    secondary_extensions: ['hiplc', 'bgeo'],
    monthly_cost: 375,
    inventory_amount: 8,
    users: ['FX'],
  },
  {
    name: 'Substance Painter',
    short_name: 'substance',
    version: '11.0',
    file_extension: 'spp',
    secondary_extensions: [],
    monthly_cost: 50,
    inventory_amount: 12,
    users: ['Modeling'],
  },
  {
    name: 'Toon Boom Harmony',
    short_name: 'harmony',
    version: '24',
    file_extension: 'xstage',
    secondary_extensions: ['tpl'],
    monthly_cost: 120,
    inventory_amount: 10,
    users: ['Animation'],
  },
  {
    name: 'Blender',
    short_name: 'blender',
    version: '4.5 LTS',
    file_extension: 'blend',
    secondary_extensions: [],
    monthly_cost: 0,
    inventory_amount: 60,
    users: ['Concept', 'Modeling', 'Layout'],
  },
  {
    name: 'Photoshop',
    short_name: 'photoshop',
    version: '2026',
    file_extension: 'psd',
    secondary_extensions: ['psb'],
    monthly_cost: 38,
    inventory_amount: 9,
    users: ['Concept', 'Modeling'],
  },
  {
    name: 'DaVinci Resolve Studio',
    short_name: 'resolve',
    version: '20',
    file_extension: 'drp',
    secondary_extensions: [],
    monthly_cost: 10,
    inventory_amount: 3,
    users: ['Editorial'],
  },
];

export const hardware: readonly (Equipment & { description: string | null })[] = [
  {
    name: 'Workstation',
    short_name: 'ws',
    description: '24 cores, 128 GB of memory, a graphics card with 24 GB. Under the desk.',
    monthly_cost: 115,
    inventory_amount: 48,
    users: everybody,
  },
  {
    name: 'Pen display 24"',
    short_name: 'pen24',
    description: 'With stand and two pens; spare nibs are in the second drawer of the front desk.',
    monthly_cost: 42,
    inventory_amount: 12,
    users: ['Concept', 'Animation'],
  },
  {
    name: 'Colour display 27"',
    short_name: 'colour27',
    description: 'Calibrated on the first Monday of the month.',
    monthly_cost: 60,
    inventory_amount: 14,
    users: ['Lighting', 'Compositing'],
  },
  {
    name: 'Editing desk',
    short_name: 'edit',
    description: 'Two displays, a reference monitor, speakers and a shuttle wheel.',
    monthly_cost: 210,
    inventory_amount: 3,
    users: ['Editorial'],
  },
  {
    name: 'Render node',
    short_name: 'node',
    description: null,
    monthly_cost: 95,
    inventory_amount: 32,
    users: [],
  },
];
