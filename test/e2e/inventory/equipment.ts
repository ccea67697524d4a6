import type { Studio } from '../../support/studio.js';

/** The two kinds of equipment, whose routes obey the same rules. */
export const kinds = [
  {
    kind: 'software',
    items: '/data/softwares',
    /** Last part of the paths below departments. */
    links: 'software-licenses',
    /** Member of a link that names the item. */
    key: 'software_id',
    itemType: 'Software',
    linkType: 'SoftwareDepartmentLink',
    table: 'software_department_link',
    needed: { short_name: 'maya', file_extension: 'ma' },
    /** As the department service counts it. */
    counted: 'software licence',
  },
  {
    kind: 'hardware item',
    items: '/data/hardware-items',
    links: 'hardware-items',
    key: 'hardware_item_id',
    itemType: 'HardwareItem',
    linkType: 'HardwareItemDepartmentLink',
    table: 'hardware_item_department_link',
    needed: { short_name: 'ws', description: '64 GB' },
    counted: 'hardware item',
  },
] as const;

export type Kind = (typeof kinds)[number];

/** Removes all equipment, and what is noted about departments. */
export async function removeEquipment(studio: Studio): Promise<void> {
  for (const { table } of kinds) await studio.sql(`delete from ${table}`);
  await studio.sql('delete from software');
  await studio.sql('delete from hardware_item');
}
