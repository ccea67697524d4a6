import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Numeric } from '../../common/member/number.js';
import { ListOf } from '../../common/member/answered.js';
/** What one department needs of an item. */
export class ItemOfDepartmentView {
  @Id('Id of the department.')
  department_id: string;

  @Text('Its name.', 'Animation')
  name: string;

  @Numeric('Active people in it; neither bots nor guests.', 8)
  heads: number;

  @Numeric('What one for each of them costs a month: heads × cost of one.', 960)
  monthly_cost: number;
}

/** One software, or kind of hardware: what is owned against who works with it. */
export class ItemUsageView {
  @Id('Id.')
  id: string;

  @Text('Name.', 'Maya')
  name: string;

  @Numeric('How many the studio owns.', 10)
  owned: number;

  @Numeric('Active people in the departments that work with it; who is in two of them counts once.', 12)
  heads: number;

  @Numeric('Owned less heads; below zero where there are too few.', -2)
  left: number;

  @Numeric('What one costs a month, in whole units of the studio’s currency.', 120)
  unit_cost: number;

  @Numeric('What all that are owned cost a month: owned × cost of one.', 1200)
  monthly_cost: number;

  @ListOf(ItemOfDepartmentView, 'The departments that work with it, by name.')
  departments: ItemOfDepartmentView[];
}

/** What a department’s people need of everything it works with. */
export class DepartmentUsageView {
  @Id('Id of the department.')
  department_id: string;

  @Text('Its name.', 'Animation')
  name: string;

  @Numeric('Active people in it; neither bots nor guests.', 8)
  heads: number;

  @Numeric('What one of each item for each of them costs a month.', 2160)
  monthly_cost: number;
}

/** Seats against heads. Put away items and departments without any item are left out. */
export class UsageView {
  @ListOf(ItemUsageView, 'Software, by name.')
  software: ItemUsageView[];

  @ListOf(ItemUsageView, 'Hardware, by name.')
  hardware: ItemUsageView[];

  @ListOf(DepartmentUsageView, 'The departments that work with something, by name.')
  departments: DepartmentUsageView[];

  @Numeric('What everything that is owned costs a month.', 4800)
  monthly_cost: number;
}
