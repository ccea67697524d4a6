import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const idsOf = (body: { id: string }[]) => body.map(({ id }) => id).sort();

describe('GET /data/entities', () => {
  it('shows an artist what is in running productions of their teams', async () => {
    const artist = await studio.person();
    const running = await productions.project({ team: [artist.id] });
    const shown = [await productions.shot(running), await productions.entity(running, 'Props')];
    await productions.shot(await productions.project({ team: [artist.id], status: 'Closed' }));
    await productions.shot(await productions.project());
    const { status, body } = await (await studio.as(artist)).get('/data/entities');
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual(shown.sort());
    expect(body.map(({ type }: { type: string }) => type).sort()).toEqual(['Asset', 'Shot']);
  });

  it('shows an administrator everything', async () => {
    const project = await productions.project({ status: 'Closed' });
    const shot = await productions.shot(project);
    expect(idsOf((await admin.get(`/data/entities?project_id=${project}`)).body)).toEqual([shot]);
  });

  it('shows a vendor, by role or by role in the production, what they have a task on', async () => {
    for (const [role, there] of [
      ['vendor', null],
      ['user', 'vendor'],
    ] as const) {
      const person = await studio.person({ role });
      const project = await productions.project({ team: [{ person: person.id, role: there }] });
      const [shown] = [await productions.shot(project), await productions.shot(project)];
      await productions.task({
        project,
        entity: shown,
        taskType: await productions.taskType(),
        assignees: [person.id],
      });
      expect(idsOf((await (await studio.as(person)).get('/data/entities')).body)).toEqual([shown]);
    }
  });

  it('shows a vendor who is more than that in a production all of it', async () => {
    const person = await studio.person({ role: 'vendor' });
    const project = await productions.project({ team: [{ person: person.id, role: 'user' }] });
    const shot = await productions.shot(project);
    expect(idsOf((await (await studio.as(person)).get('/data/entities')).body)).toEqual([shot]);
  });

  it('filters, pages, and adds relations when asked', async () => {
    const project = await productions.project();
    const sequence = await productions.entity(project, 'Sequence');
    const shot = await productions.shot(project, { parent_id: sequence, canceled: true });
    await productions.shot(project, { parent_id: sequence });
    const { body } = await admin.get(
      `/data/entities?parent_id=${sequence}&canceled=true&relations=true&page=1&limit=1&fields=name,entities_in`,
    );
    expect(body).toMatchObject({ total: 1, page: 1 });
    expect(body.data).toEqual([{ id: shot, type: 'Shot', name: expect.any(String), entities_in: [] }]);
    expect((await admin.get(`/data/entities?project_id=${project}`)).body[0]).not.toHaveProperty('entities_in');
  });

  it('refuses filters that do not fit', async () => {
    for (const filter of ['project_id=nonsense', 'nb_frames=many', 'canceled=perhaps', 'limit=-1']) {
      expect((await admin.get(`/data/entities?${filter}`)).status).toBe(400);
    }
  });
});

describe('GET /data/entities/{id}', () => {
  it('reads one with its relations, or without them', async () => {
    const shot = await productions.shot(await productions.project());
    const { body } = await admin.get(`/data/entities/${shot}`);
    expect(body).toMatchObject({
      id: shot,
      type: 'Shot',
      entities_out: [],
      entities_in: [],
      entity_concept_links: [],
      instance_casting: [],
    });
    expect((await admin.get(`/data/entities/${shot}?relations=false`)).body).not.toHaveProperty('entities_out');
  });

  it.each(['Shot', 'Sequence', 'Episode', 'Scene', 'Edit', 'Concept'])('calls a %s by its type', async (type) => {
    const entity = await productions.entity(await productions.project(), type);
    expect((await admin.get(`/data/entities/${entity}`)).body.type).toBe(type);
  });

  it('answers 400, 404, 403 in this order, without internals', async () => {
    const shot = await productions.shot(await productions.project());
    const stranger = await studio.as(await studio.person({ role: 'manager' }));
    const { status, text } = await stranger.get(`/data/entities/${shot}xyz`);
    expect(status).toBe(400);
    expect(text).not.toMatch(/select|syntax|uuid:/i);
    expect((await stranger.get(`/data/entities/${randomUUID()}`)).status).toBe(404);
    expect((await stranger.get(`/data/entities/${shot}`)).status).toBe(403);
  });
});

describe('PUT /data/entities/{id}', () => {
  it('merges data in parallel without losing any', async () => {
    const project = await productions.project();
    const asset = await productions.entity(project, 'Props', { data: JSON.stringify({ kept: true }) });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        admin.put(`/data/entities/${asset}`, { data: { [`key_${number}`]: number } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { data } = (await admin.get(`/data/entities/${asset}`)).body;
    expect(Object.keys(data as object)).toHaveLength(21);
    expect(data).toMatchObject({ kept: true, key_0: 0, key_19: 19 });
  });

  it('starts anew where there was no data, or no object, and empties it with null', async () => {
    const project = await productions.project();
    for (const data of [null, '"text"', '[1]']) {
      const asset = await productions.entity(project, 'Props', { data });
      expect((await admin.put(`/data/entities/${asset}`, { data: { a: 1 } })).body.data).toEqual({ a: 1 });
      expect((await admin.put(`/data/entities/${asset}`, { data: null })).body.data).toBeNull();
    }
  });

  it('records the event by the kind of the entity', async () => {
    const project = await productions.project();
    for (const [type, subject] of [
      ['Shot', 'shot'],
      ['Sequence', 'sequence'],
      ['Props', 'asset'],
    ] as const) {
      const entity = await productions.entity(project, type);
      await admin.put(`/data/entities/${entity}`, {});
      expect(await studio.sql(`select name from api_event where data ->> $1 = $2`, [`${subject}_id`, entity])).toEqual([
        { name: `${subject}:update` },
      ]);
    }
  });

  it('lets its creator change it while in the team', async () => {
    const [artist, gone] = [await studio.person(), await studio.person()];
    const project = await productions.project({ team: [artist.id] });
    const [own, left] = [
      await productions.entity(project, 'Props', { created_by: artist.id }),
      await productions.entity(project, 'Props', { created_by: gone.id }),
    ];
    expect((await (await studio.as(artist)).put(`/data/entities/${own}`, { name: 'Mine' })).status).toBe(200);
    expect((await (await studio.as(artist)).put(`/data/entities/${left}`, { name: 'X' })).status).toBe(403);
    expect((await (await studio.as(gone)).put(`/data/entities/${left}`, { name: 'X' })).status).toBe(403);
  });

  it('lets a supervisor change data, where a department of theirs has a task', async () => {
    const [ours, theirs] = [await productions.department(), await productions.department()];
    const supervisor = await studio.person({ role: 'supervisor', departments: [ours] });
    const everywhere = await studio.person({ role: 'supervisor' });
    const project = await productions.project({ team: [supervisor.id, everywhere.id] });
    const withTask = async (department: string) => {
      const entity = await productions.shot(project);
      await productions.task({ project, entity, taskType: await productions.taskType({ department }) });
      return entity;
    };
    const [mine, other] = [await withTask(ours), await withTask(theirs)];
    const asSupervisor = await studio.as(supervisor);
    expect((await asSupervisor.put(`/data/entities/${mine}`, { data: { a: 1 } })).body.data).toEqual({ a: 1 });
    const refused = await asSupervisor.put(`/data/entities/${mine}`, { data: { a: 2 }, name: 'X', code: 'x' });
    expect(refused.status).toBe(403);
    expect(refused.body.message).toMatch(/only data\. Leave out name, code/);
    expect((await asSupervisor.put(`/data/entities/${other}`, { data: { a: 1 } })).status).toBe(403);
    expect((await admin.get(`/data/entities/${mine}`)).body.data).toEqual({ a: 1 });
    const asOther = await studio.as(everywhere);
    expect((await asOther.put(`/data/entities/${other}`, { data: { a: 1 } })).status).toBe(200);
  });

  it('hangs things only where they belong', async () => {
    const project = await productions.project();
    const elsewhere = await productions.entity(await productions.project(), 'Sequence');
    const episode = await productions.entity(project, 'Episode');
    const sequence = await productions.entity(project, 'Sequence');
    const shot = await productions.shot(project);
    for (const [entity, parent_id] of [
      [shot, elsewhere],
      [shot, shot],
      [shot, episode],
      [shot, randomUUID()],
      [sequence, sequence],
      [episode, sequence],
    ]) {
      const { status, body } = await admin.put(`/data/entities/${entity}`, { parent_id });
      expect(status).toBe(400);
      expect(body.data.errors).toMatchObject([{ field: 'parent_id' }]);
    }
    expect((await admin.put(`/data/entities/${shot}`, { parent_id: sequence })).body.parent_id).toBe(sequence);
    expect((await admin.put(`/data/entities/${sequence}`, { parent_id: episode })).body.parent_id).toBe(episode);
    expect((await admin.put(`/data/entities/${shot}`, { parent_id: null })).body.parent_id).toBeNull();
  });

  it('knows sources of the same production only', async () => {
    const project = await productions.project();
    const asset = await productions.entity(project, 'Props');
    const episode = await productions.entity(project, 'Episode');
    const elsewhere = await productions.entity(await productions.project(), 'Episode');
    expect((await admin.put(`/data/entities/${asset}`, { source_id: episode })).body.source_id).toBe(episode);
    for (const source_id of [asset, elsewhere, randomUUID()]) {
      expect((await admin.put(`/data/entities/${asset}`, { source_id })).status).toBe(400);
    }
  });

  it('lets assets change their type, and nothing become something else', async () => {
    const project = await productions.project();
    const [props, sets, shot] = [
      await productions.entity(project, 'Props'),
      await productions.entity(project, 'Sets'),
      await productions.shot(project),
    ];
    const typeOf = async (id: string) => (await admin.get(`/data/entities/${id}`)).body.entity_type_id as string;
    const [setType, shotType] = [await typeOf(sets), await typeOf(shot)];
    const { body } = await admin.put(`/data/entities/${props}`, { entity_type_id: setType });
    expect(body).toMatchObject({ entity_type_id: setType, type: 'Asset' });
    for (const [entity, entity_type_id] of [
      [props, shotType],
      [shot, setType],
      [props, randomUUID()],
    ]) {
      const refused = await admin.put(`/data/entities/${entity}`, { entity_type_id });
      expect(refused.body.data.errors).toMatchObject([{ field: 'entity_type_id' }]);
    }
  });

  it.each([
    [{ name: null }, 'name'],
    [{ name: '' }, 'name'],
    [{ status: 'lost' }, 'status'],
    [{ is_shared: null }, 'is_shared'],
    [{ canceled: 'no' }, 'canceled'],
    [{ nb_frames: 2 ** 31 }, 'nb_frames'],
    [{ ready_for: 'nonsense1' }, 'ready_for'],
    [{ ready_for: '3fa85f64-5717-4562-b3fc-2c963f66afa6' }, 'ready_for'],
    [{ data: [1] }, 'data'],
  ])('refuses %j and changes nothing', async (change, field) => {
    const shot = await productions.shot(await productions.project());
    const before = (await admin.get(`/data/entities/${shot}`)).body as object;
    const { status, body } = await admin.put(`/data/entities/${shot}`, { code: 'changed', ...change });
    expect(status).toBe(400);
    expect(body.data.errors).toMatchObject([{ field }]);
    expect((await admin.get(`/data/entities/${shot}`)).body).toEqual(before);
  });

  it('answers every refusal as what it is: 400, 404, 403', async () => {
    const shot = await productions.shot(await productions.project());
    const artist = await studio.as(await studio.person());
    expect((await artist.put('/data/entities/nonsense1', {})).status).toBe(400);
    expect((await artist.put(`/data/entities/${randomUUID()}`, {})).status).toBe(404);
    expect((await artist.put(`/data/entities/${shot}`, {})).status).toBe(403);
  });
});
