import type { Role } from '../access/roles.js';

export const demoPassword = 'demo-troupe';

/** One account per role, to sign in with. */
export const accounts: readonly [Account, ...Account[]] = [
  { role: 'admin', first_name: 'Alma', last_name: 'Reville', email: 'admin@demo.example' },
  { role: 'manager', first_name: 'Marc', last_name: 'Davis', email: 'manager@demo.example' },
  { role: 'supervisor', first_name: 'Suzume', last_name: 'Iwato', email: 'supervisor@demo.example' },
  { role: 'user', first_name: 'Lotte', last_name: 'Reiniger', email: 'user@demo.example' },
  { role: 'client', first_name: 'Clara', last_name: 'Bow', email: 'client@demo.example' },
  { role: 'vendor', first_name: 'Viktor', last_name: 'Kubal', email: 'vendor@demo.example' },
];

interface Account {
  role: Role;
  first_name: string;
  last_name: string;
  email: string;
}

export const departments = [
  ['Concept', '#8D6E63'],
  ['Modeling', '#78909C'],
  ['Rigging', '#5C6BC0'],
  ['Layout', '#26A69A'],
  ['Animation', '#4C9AFF'],
  ['FX', '#EF5350'],
  ['Lighting', '#FFCA28'],
  ['Compositing', '#AB47BC'],
  ['Editorial', '#66BB6A'],
] as const;

const firstNames =
  'Ada Bruno Chiara Dario Elena Farid Greta Hugo Ines Jonas Kenji Lucia Milan Nadia Oscar Petra Quentin Rosa Samir Tove Ugo Vera Wim Xenia Yara Zoltan Aiko'.split(
    ' ',
  );
const lastNames =
  'Abel Bianchi Cohl Dubois Engel Ferrari Garcia Halas Ito Jansen Kovacs Lemaire Moreau Norstein Okada Park Quinn Rossi Sato Trnka Ueda Vidal'.split(
    ' ',
  );

/** Everybody else: the same people at every start, most of them artists. */
export const crowd: readonly Account[] = Array.from({ length: 54 }, (_, number) => {
  const first_name = firstNames[number % firstNames.length];
  const last_name = lastNames[(number * 7 + Math.floor(number / firstNames.length)) % lastNames.length];
  return {
    role: roleOf(number),
    first_name,
    last_name,
    email: `${first_name}.${last_name}.${number + 1}@demo.example`.toLowerCase(),
  };
});

function roleOf(number: number): Role {
  if (number % 18 === 0) return 'manager';
  if (number % 9 === 4) return 'supervisor';
  if (number % 27 === 13) return 'client';
  return number % 18 === 7 ? 'vendor' : 'user';
}
