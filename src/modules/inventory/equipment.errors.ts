import { Problem } from '../../common/problem/problem.js';

/** No equipment of this kind has this id. */
export class EquipmentNotFound extends Problem {
  /** @param kind what was looked for, such as "hardware item" */
  constructor(kind: string) {
    super('not-found', `There is no ${kind} with this id.`);
  }
}

/** Departments still work with it. */
export class EquipmentInUse extends Problem {
  constructor(kind: string, departments: readonly string[]) {
    const count = departments.length === 1 ? '1 department' : `${departments.length} departments`;
    super(
      'still-in-use',
      `This ${kind} is still used by ${count} (${departments.join(', ')}). Remove it from them first, or archive it instead.`,
      { data: null },
    );
  }
}
