import { randomUUID } from 'node:crypto';
import type { Answer, Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
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

const eventsOf = async (project: string) =>
  (
    await studio.sql<{ name: string; project_id: string; data: object }>(
      'select name, project_id, data from api_event where project_id = $1 order by created_at',
      [project],
    )
  ).map(({ name }) => name);
const rolesOf = async (project: string) =>
  Object.fromEntries(
    (
      await studio.sql<{ person_id: string; role: string | null }>(
        'select person_id, role from project_person_link where project_id = $1',
        [project],
      )
    ).map(({ person_id, role }) => [person_id, role]),
  );

describe('GET /data/projects/{id}/team', () => {
  const minimal =
    'id type first_name last_name full_name has_avatar active departments studio_id role desktop_login is_bot project_role';
  let project: string;
  let members: Record<'admin' | 'manager' | 'supervisor' | 'user' | 'lead', TestPerson>;

  beforeAll(async () => {
    const department = await productions.department();
    const person = (role: TestPerson['role']) =>
      studio.person({ role, departments: [department], daily_salary: 300, phone: '123', data: { a: 1 } });
    members = {
      admin: await person('admin'),
      manager: await person('manager'),
      supervisor: await person('supervisor'),
      user: await person('user'),
      lead: await person('user'),
    };
    project = await productions.project({
      team: [
        members.admin.id,
        members.manager.id,
        members.supervisor.id,
        { person: members.user.id, role: 'admin' },
        { person: members.lead.id, role: 'manager' },
      ],
    });
  });

  const seenBy = async (name: keyof typeof members) => {
    const { status, body } = await (await studio.as(members[name])).get(`/data/projects/${project}/team`);
    expect(status).toBe(200);
    expect(body).toHaveLength(5);
    return (other: keyof typeof members) =>
      body.find(({ id }: { id: string }) => id === members[other].id) as Record<string, unknown>;
  };

  it('shows everything to administrators', async () => {
    const shown = (await seenBy('admin'))('user');
    expect(shown).toMatchObject({ daily_salary: 300, phone: '123', data: { a: 1 }, email: members.user.email });
    expect(shown).not.toHaveProperty('password');
  });

  it('shows everything but pay and keys to managers', async () => {
    const shown = (await seenBy('manager'))('user');
    expect(shown).toMatchObject({ phone: '123', email: members.user.email });
    for (const name of ['daily_salary', 'data', 'shotgun_id', 'ldap_uid']) expect(shown).not.toHaveProperty(name);
  });

  it.each(['supervisor', 'user', 'lead'] as const)('shows a %s names only, and everything of oneself', async (name) => {
    const shown = await seenBy(name);
    expect(Object.keys(shown('admin')).sort()).toEqual(minimal.split(' ').sort());
    expect(shown(name)).toMatchObject({ daily_salary: 300, phone: '123' });
  });

  it('always fills departments, and names the role in the production; nobody is an administrator by it', async () => {
    const shown = await seenBy('user');
    expect(shown('lead')).toMatchObject({
      departments: members.lead.departments,
      project_role: 'manager',
      role: 'user',
    });
    expect(shown('manager')).toMatchObject({ project_role: null });
    expect(shown('user')).toMatchObject({ project_role: null });
  });

  it('answers 400, 404, 403 in this order', async () => {
    const outsider = await studio.as(await studio.person({ role: 'manager' }));
    expect((await outsider.get('/data/projects/nonsense1/team')).status).toBe(400);
    expect((await outsider.get(`/data/projects/${randomUUID()}/team`)).status).toBe(404);
    expect((await outsider.get(`/data/projects/${project}/team`)).status).toBe(403);
  });
});

describe('POST /data/projects/{id}/team', () => {
  it('adds a person, answers the production and records the event', async () => {
    const [project, person] = [await productions.project(), await studio.person()];
    const { status, body } = await admin.post(`/data/projects/${project}/team`, { person_id: person.id });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: project, type: 'Project' });
    expect(body).not.toHaveProperty('team');
    expect(await rolesOf(project)).toEqual({ [person.id]: null });
    expect(await eventsOf(project)).toEqual(['project:update']);
  });

  it('is fine for a member, without an event; a given role is set anyway', async () => {
    const person = await studio.person();
    const project = await productions.project({ team: [person.id] });
    const url = `/data/projects/${project}/team`;
    expect((await admin.post(url, { person_id: person.id, role: 'supervisor' })).status).toBe(201);
    expect(await rolesOf(project)).toEqual({ [person.id]: 'supervisor' });
    expect((await admin.post(url, { person_id: person.id.toUpperCase(), role: null })).status).toBe(201);
    expect(await rolesOf(project)).toEqual({ [person.id]: 'supervisor' });
    expect(await eventsOf(project)).toEqual([]);
  });

  it('adds once, when many add at once', async () => {
    const [project, person] = [await productions.project(), await studio.person()];
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        admin.post(`/data/projects/${project}/team`, { person_id: person.id, role: 'manager' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await rolesOf(project)).toEqual({ [person.id]: 'manager' });
    expect(await eventsOf(project)).toEqual(['project:update']);
  });

  it('takes a form too', async () => {
    const [project, person] = [await productions.project(), await studio.person()];
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await admin.post(`/data/projects/${project}/team`, `person_id=${person.id}&role=client`, form);
    expect(status).toBe(201);
    expect(await rolesOf(project)).toEqual({ [person.id]: 'client' });
  });

  it.each([
    ['nobody', async () => ({}), 'person_id'],
    ['null', async () => ({ person_id: null }), 'person_id'],
    ['a malformed id', async () => ({ person_id: 'nonsense1' }), 'person_id'],
    ['an unknown person', async () => ({ person_id: randomUUID() }), 'person_id'],
    ['an administrator', async () => ({ person_id: (await studio.person()).id, role: 'admin' }), 'role'],
    ['an unknown role', async () => ({ person_id: (await studio.person()).id, role: 'king' }), 'role'],
  ])('refuses %s, and adds nobody', async (_, given, field) => {
    const project = await productions.project();
    const { status, body } = await admin.post(`/data/projects/${project}/team`, await given());
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
    expect(await rolesOf(project)).toEqual({});
  });

  it('answers 400, 404, 403 in this order', async () => {
    const person = await studio.person();
    const member = await studio.as(person);
    const project = await productions.project({ team: [person.id] });
    expect((await member.post('/data/projects/nonsense1/team', {})).status).toBe(400);
    expect((await member.post(`/data/projects/${randomUUID()}/team`, {})).status).toBe(404);
    expect((await member.post(`/data/projects/${project}/team`, {})).status).toBe(403);
  });
});

describe('PUT /data/projects/{id}/team/{person_id}', () => {
  it('sets and clears the role, and records the event', async () => {
    const person = await studio.person();
    const project = await productions.project({ team: [person.id] });
    const url = `/data/projects/${project}/team/${person.id}`;
    for (const role of ['supervisor', null]) {
      const { status, body } = await admin.put(url, { role });
      expect([status, body]).toEqual([200, { project_id: project, person_id: person.id, role }]);
      expect(await rolesOf(project)).toEqual({ [person.id]: role });
    }
    expect(await eventsOf(project)).toEqual(['project:update', 'project:update']);
  });

  it('counts on the next request', async () => {
    const person = await studio.person();
    const project = await productions.project({ team: [person.id] });
    const member = await studio.as(person);
    const change = () => member.put(`/data/projects/${project}`, {});
    expect((await change()).status).toBe(403);
    await admin.put(`/data/projects/${project}/team/${person.id}`, { role: 'manager' });
    expect((await change()).status).toBe(200);
    await admin.put(`/data/projects/${project}/team/${person.id}`, { role: 'user' });
    expect((await change()).status).toBe(403);
  });

  it.each([
    ['a role that is missing', {}, 'role'],
    ['an administrator', { role: 'admin' }, 'role'],
    ['an unknown role', { role: 'king' }, 'role'],
    ['a number', { role: 7 }, 'role'],
  ])('refuses %s', async (_, given, field) => {
    const person = await studio.person();
    const project = await productions.project({ team: [{ person: person.id, role: 'client' }] });
    const { status, body } = await admin.put(`/data/projects/${project}/team/${person.id}`, given);
    expect(status).toBe(400);
    expect(body).toMatchObject({ data: { errors: [{ field }] } });
    expect(await rolesOf(project)).toEqual({ [person.id]: 'client' });
  });

  it('refuses somebody outside the team, and a malformed id', async () => {
    const project = await productions.project();
    for (const id of [(await studio.person()).id, randomUUID(), 'nonsense1']) {
      const { status, body } = await admin.put(`/data/projects/${project}/team/${id}`, { role: 'user' });
      expect(status).toBe(400);
      expect(body).toMatchObject({ data: { errors: [{ field: 'person_id' }] } });
    }
    expect(await eventsOf(project)).toEqual([]);
  });
});

describe('managers who change their team at the same moment', () => {
  /** Managers of a production, and the address of each in its team. */
  async function managersOf(count: number) {
    const people = await Promise.all(Array.from({ length: count }, () => studio.person({ role: 'manager' })));
    const project = await productions.project({ team: people.map(({ id }) => id) });
    const paths = people.map(({ id }) => `/data/projects/${project}/team/${id}`);
    return { project, paths, callers: await Promise.all(people.map((person) => studio.as(person))) };
  }
  const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status);

  it('are all served: with their own role, that of each other, and the production', async () => {
    const { project, paths, callers } = await managersOf(2);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => ({ role: nth % 2 ? 'manager' : null })).flatMap((role) =>
        callers.flatMap((caller) => [
          ...paths.map((path) => caller.put(path, role)),
          caller.put(`/data/projects/${project}`, { description: 'Feature' }),
        ]),
      ),
    );
    expect(new Set(statusesOf(answers))).toEqual(new Set([200]));
  });

  it('do not both take each other out', async () => {
    const { paths, callers } = await managersOf(2);
    const answers = await Promise.all(callers.map((caller, nth) => caller.delete(paths[1 - nth]!)));
    expect(statusesOf(answers).sort()).toEqual([204, 403]);
  });
});

describe('DELETE /data/projects/{id}/team/{person_id}', () => {
  it('takes a person out, once, and records the event', async () => {
    const person = await studio.person();
    const project = await productions.project({ team: [person.id] });
    const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`/data/projects/${project}/team/${person.id}`)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await rolesOf(project)).toEqual({});
    expect(await eventsOf(project)).toEqual(['project:update']);
  });

  it('is fine for somebody unknown and refuses a malformed id', async () => {
    const project = await productions.project();
    expect((await admin.delete(`/data/projects/${project}/team/${randomUUID()}`)).status).toBe(204);
    expect((await admin.delete(`/data/projects/${project}/team/nonsense1`)).status).toBe(400);
  });
});
