import { randomUUID } from 'node:crypto';
import { describeAccess, type Relation } from '../support/access-matrix.js';
import type { Studio } from '../support/studio.js';

/** The one row there is, once it was asked for. */
async function organisation(studio: Studio): Promise<string> {
  const caller = await studio.as(await studio.person());
  const [{ id }] = (await caller.get('/data/organisations')).body as [{ id: string }];
  return id;
}

/** Ids of rows that stand in no relation to the caller: rights here follow from the role alone. */
const apart: Relation = async (studio) => {
  const ids = {
    department_id: randomUUID(),
    software_id: randomUUID(),
    hardware_item_id: randomUUID(),
    studio_id: randomUUID(),
    salary_scale_id: randomUUID(),
    organisation_id: await organisation(studio),
  };
  const named = "values ($1::uuid, left($1::text, 40), '')";
  await studio.sql(`insert into department (id, name, color) ${named}`, [ids.department_id]);
  await studio.sql(`insert into studio (id, name, color) ${named}`, [ids.studio_id]);
  await studio.sql(`insert into hardware_item (id, name, short_name) ${named}`, [ids.hardware_item_id]);
  await studio.sql(
    "insert into software (id, name, short_name, file_extension) values ($1::uuid, left($1::text, 40), '', '')",
    [ids.software_id],
  );
  await studio.sql(
    "insert into salary_scale (id, department_id, position, seniority, salary) values ($1, $2, 'artist', 'mid', 0)",
    [ids.salary_scale_id, ids.department_id],
  );
  return ids;
};

describeAccess('the access matrix of inventory, studios and salary scales', {
  areas: ['Software', 'Hardware', 'Inventory', 'Studios'],
  relations: { apart },
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor. apart*: a bot.
  lines: [
    'GET /data/softwares                  | apart 200                     | apart* 200',
    'POST /data/softwares                 | apart 400 403 403 403 403 403 | apart* 400',
    'GET /data/softwares/{software_id}    | apart 200                     | apart* 200',
    'PUT /data/softwares/{software_id}    | apart 200 403 403 403 403 403 | apart* 200',
    'DELETE /data/softwares/{software_id} | apart 204 403 403 403 403 403 | apart* 204',
    'GET /data/departments/software-licenses                                   | apart 200 403 403 403 403 403 | apart* 200',
    'GET /data/departments/{department_id}/software-licenses                   | apart 200 403 403 403 403 403 | apart* 200',
    'POST /data/departments/{department_id}/software-licenses                  | apart 201 403 403 403 403 403 | apart* 201',
    'DELETE /data/departments/{department_id}/software-licenses/{software_id}  | apart 204 403 403 403 403 403 | apart* 204',
    'GET /data/hardware-items                       | apart 200 403 403 403 403 403 | apart* 200',
    'POST /data/hardware-items                      | apart 400 403 403 403 403 403 | apart* 400',
    'GET /data/hardware-items/{hardware_item_id}    | apart 200 403 403 403 403 403 | apart* 200',
    'PUT /data/hardware-items/{hardware_item_id}    | apart 200 403 403 403 403 403 | apart* 200',
    'DELETE /data/hardware-items/{hardware_item_id} | apart 204 403 403 403 403 403 | apart* 204',
    'GET /data/departments/hardware-items                                        | apart 200 403 403 403 403 403 | apart* 200',
    'GET /data/departments/{department_id}/hardware-items                        | apart 200 403 403 403 403 403 | apart* 200',
    'POST /data/departments/{department_id}/hardware-items                       | apart 201 403 403 403 403 403 | apart* 201',
    'DELETE /data/departments/{department_id}/hardware-items/{hardware_item_id}  | apart 204 403 403 403 403 403 | apart* 204',
    'GET /data/inventory/usage                      | apart 200 403 403 403 403 403 | apart* 200',
    'GET /data/studios                              | apart 200                     | apart* 200',
    'POST /data/studios                             | apart 400 403 403 403 403 403 | apart* 400',
    'GET /data/studios/{studio_id}                  | apart 200                     | apart* 200',
    'PUT /data/studios/{studio_id}                  | apart 200 403 403 403 403 403 | apart* 200',
    'DELETE /data/studios/{studio_id}               | apart 204 403 403 403 403 403 | apart* 204',
    'GET /data/organisations                        | apart 200                     | apart* 200',
    'GET /data/organisations/{organisation_id}      | apart 200                     | apart* 200',
    'PUT /data/organisations/{organisation_id}      | apart 200 403 403 403 403 403 | apart* 200',
    'GET /data/salary-scales                        | apart 200 403 403 403 403 403 | apart* 200',
    'POST /data/salary-scales                       | apart 400 403 403 403 403 403 | apart* 400',
    'GET /data/salary-scales/{salary_scale_id}      | apart 200 403 403 403 403 403 | apart* 200',
    'PUT /data/salary-scales/{salary_scale_id}      | apart 200 403 403 403 403 403 | apart* 200',
    'DELETE /data/salary-scales/{salary_scale_id}   | apart 204 403 403 403 403 403 | apart* 204',
  ],
  bodies: {
    'POST /data/departments/{department_id}/software-licenses': ({ software_id }) => ({ software_id }),
    'POST /data/departments/{department_id}/hardware-items': ({ hardware_item_id }) => ({ hardware_item_id }),
  },
});
