import { positions, seniorities } from '../modules/catalogue/salary-scale.codes.js';
import { SalaryScale } from '../modules/catalogue/salary-scale.js';
import { departments, type DepartmentName } from './cast.js';
import { idOf, madeAt } from './rows.js';

export type Position = (typeof positions)[number];
export type Seniority = (typeof seniorities)[number];

const added: Record<Position | Seniority, number> = {
  supervisor: 110,
  lead: 55,
  artist: 0,
  senior: 70,
  mid: 30,
  junior: 0,
};
const technical: readonly DepartmentName[] = ['FX', 'Rigging', 'Compositing'];

/** What a day costs, in whole euros. */
export function salaryOf(department: DepartmentName | undefined, position: Position, seniority: Seniority): number {
  const base = department !== undefined && technical.includes(department) ? 185 : 170;
  return base + added[position] + added[seniority];
}

/** The pay of every position and seniority in every department. */
export function salaryScales(at: Date): Partial<SalaryScale>[] {
  const names = Object.keys(departments) as DepartmentName[];
  return names.flatMap((department) =>
    positions.flatMap((position) =>
      seniorities.map((seniority) => ({
        id: idOf('salary scale', department, position, seniority),
        ...madeAt(at),
        department_id: idOf('department', department),
        position,
        seniority,
        salary: salaryOf(department, position, seniority),
      })),
    ),
  );
}
