/** What one department needs of an item. */
export class ItemOfDepartmentView {
  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;

  /**
   * Its name.
   * @example 'Animation'
   */
  name: string;

  /**
   * Active people in it; neither bots nor guests.
   * @example 8
   */
  heads: number;

  /**
   * What one for each of them costs a month: heads × cost of one.
   * @example 960
   */
  monthly_cost: number;
}

/** One software, or kind of hardware: what is owned against who works with it. */
export class ItemUsageView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Name.
   * @example 'Maya'
   */
  name: string;

  /**
   * How many the studio owns.
   * @example 10
   */
  owned: number;

  /**
   * Active people in the departments that work with it; who is in two of them counts once.
   * @example 12
   */
  heads: number;

  /**
   * Owned less heads; below zero where there are too few.
   * @example -2
   */
  left: number;

  /**
   * What one costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  unit_cost: number;

  /**
   * What all that are owned cost a month: owned × cost of one.
   * @example 1200
   */
  monthly_cost: number;

  /** The departments that work with it, by name. */
  departments: ItemOfDepartmentView[];
}

/** What a department’s people need of everything it works with. */
export class DepartmentUsageView {
  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;

  /**
   * Its name.
   * @example 'Animation'
   */
  name: string;

  /**
   * Active people in it; neither bots nor guests.
   * @example 8
   */
  heads: number;

  /**
   * What one of each item for each of them costs a month.
   * @example 2160
   */
  monthly_cost: number;
}

/** Seats against heads. Put away items and departments without any item are left out. */
export class UsageView {
  /** Software, by name. */
  software: ItemUsageView[];

  /** Hardware, by name. */
  hardware: ItemUsageView[];

  /** The departments that work with something, by name. */
  departments: DepartmentUsageView[];

  /**
   * What everything that is owned costs a month.
   * @example 4800
   */
  monthly_cost: number;
}
