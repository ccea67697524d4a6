import type { Role } from '../access/roles.js';

export const demoPassword = 'demo-troupe';
export const studioName = 'Nine Herons Animation';

export const sites = {
  Paris: { color: '#3F51B5', timezone: 'Europe/Paris', country: 'FR', phone: '+33 1 99 00 10 ', hoursBehindParis: 0 },
  Angoulême: {
    color: '#00897B',
    timezone: 'Europe/Paris',
    country: 'FR',
    phone: '+33 5 36 49 10 ',
    hoursBehindParis: 0,
  },
  Montréal: {
    color: '#E53935',
    timezone: 'America/Toronto',
    country: 'CA',
    phone: '+1 514 555 01',
    hoursBehindParis: 6,
  },
} as const;
export type SiteName = keyof typeof sites;

export const departments = {
  Concept: '#8D6E63',
  Modeling: '#78909C',
  Rigging: '#5C6BC0',
  Layout: '#26A69A',
  Animation: '#4C9AFF',
  FX: '#EF5350',
  Lighting: '#FFCA28',
  Compositing: '#AB47BC',
  Editorial: '#66BB6A',
} as const;
export type DepartmentName = keyof typeof departments;

/** Somebody of the studio, before anything is known about their work. */
export interface Member {
  name: string;
  role: Role;
  department?: DepartmentName;
}

/** The people of each department, whoever supervises it first. */
const crew: Record<DepartmentName, readonly string[]> = {
  Concept: ['Mirela Quist', 'Tobin Aske', 'Yuna Falkenrath'],
  Modeling: ['Anselm Dorje', 'Priya Lockwell', 'Matteo Sandrin', 'Eluned Parrish', 'Kofi Ansbach'],
  Rigging: ['Hana Brocard', 'Zdenka Rolf', 'Olivier Tennant', 'Amaru Quispel'],
  Layout: ['Tadeo Villaume', 'Freja Holmgaard', 'Nikolai Berec', 'Salma Wendt', 'Teodor Blix'],
  Animation: [
    'Suvi Kallio',
    'Rafael Monteiro-Lund',
    'Akari Senda',
    'Gwen Harrow',
    'Leonor Tavish',
    'Luca Bellandi',
    'Maren Djurhus',
    'Thibault Carrel',
    'Bisi Oyelade',
    'Jarek Wolny',
  ],
  FX: ['Idris Vantongeren', 'Nadir Belhassen', 'Élodie Strand', 'Piotr Kaminow', 'Sage Whitacre'],
  Lighting: [
    'Claudine Osei',
    'Ximena Ruelas',
    'Hugo Lantier',
    'Ylva Strömberg',
    'Devika Ramasubbu',
    'Callum Reyes-Tate',
  ],
  Compositing: ['Bram Ellery', 'Anouk Verhoef', 'Silas Gradey', 'Mei Tanabe', 'Gaspard Noirel', 'Rosalind Keane'],
  Editorial: ['Sunniva Mortlake', 'Otto Lindhagen', 'Chiamaka Udeh'],
};

const outsideDepartments: Partial<Record<Role, readonly string[]>> = {
  admin: ['Ottilie Brandt', 'Wendell Okoro'],
  manager: ['Marek Solheim', 'Inés Corvalán', 'Dunja Petrak', 'Hollis Abernet'],
  client: ['Cassia Whitlow', 'Ruben Achterveld', 'Noor Haddadin'],
};

/** Who delivers work from outside, and for which department. */
const vendors: Record<string, DepartmentName> = {
  'Vasil Orlen': 'FX',
  'Emeka Durosaro': 'FX',
  'Joss Calloway': 'Compositing',
  'Pia Lindqvist-Rao': 'Modeling',
};

/** Everybody. */
export const members: readonly Member[] = [
  ...Object.entries(outsideDepartments).flatMap(([role, names]) => names.map((name) => ({ name, role: role as Role }))),
  ...Object.entries(crew).flatMap(([department, names]) =>
    names.map((name, number) => ({
      name,
      role: number === 0 ? ('supervisor' as const) : ('user' as const),
      department: department as DepartmentName,
    })),
  ),
  ...Object.entries(vendors).map(([name, department]) => ({ name, role: 'vendor' as const, department })),
];

/** One account per role, to sign in with. */
export const accounts = [
  { role: 'admin', name: 'Ottilie Brandt' },
  { role: 'manager', name: 'Marek Solheim' },
  { role: 'supervisor', name: 'Suvi Kallio' },
  { role: 'user', name: 'Leonor Tavish' },
  { role: 'client', name: 'Cassia Whitlow' },
  { role: 'vendor', name: 'Vasil Orlen' },
] as const satisfies readonly { role: Role; name: string }[];

/** An artist like the others, but for one production, which they manage. */
export const artistInCharge = 'Rafael Monteiro-Lund';

/** Months ago that somebody came after the others, or left. */
export const newcomers: Readonly<Record<string, number>> = { 'Rosalind Keane': 14, 'Sage Whitacre': 8 };
export const leavers: Readonly<Record<string, number>> = { 'Jarek Wolny': 5, 'Kofi Ansbach': 11 };

/** The address of a person; the accounts to sign in with are called like their role. */
export function emailOf(name: string): string {
  const account = accounts.find((candidate) => candidate.name === name);
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${account?.role ?? plain.replaceAll(' ', '.')}@demo.example`;
}
