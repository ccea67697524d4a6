import type { ItemUsageView, UsageView } from './usage.view.js';

type Cells = readonly (string | number)[];

const head: Cells = ['Kind', 'Name', 'Department', 'Owned', 'Heads', 'Left', 'Unit cost', 'Monthly cost'];

/** The rows of the usage for a spreadsheet: each item, and below it the departments that work with it. */
export function usageTable({ software, hardware }: UsageView): Cells[] {
  return [
    head,
    ...software.flatMap((item) => rowsOf('Software', item)),
    ...hardware.flatMap((item) => rowsOf('Hardware', item)),
  ];
}

function rowsOf(
  kind: string,
  { name, owned, heads, left, unit_cost, monthly_cost, departments }: ItemUsageView,
): Cells[] {
  return [
    [kind, name, '', owned, heads, left, unit_cost, monthly_cost],
    ...departments.map((department) => [
      kind,
      name,
      department.name,
      '',
      department.heads,
      '',
      unit_cost,
      department.monthly_cost,
    ]),
  ];
}
