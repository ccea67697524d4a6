// What the big answers cost in units of the smallest one: the time of each list and table of a demonstration studio,
// divided by the time of `GET /data/persons/{id}`.
import { measure, milliseconds, signIn } from './client.mjs';
import { startDemo } from './server.mjs';

const requests = 200;

const demo = await startDemo();
try {
  const headers = await signIn(demo);
  const ask = async (path) => (await fetch(`${demo.api}${path}`, { headers })).json();
  const { id } = (await ask('/data/persons')).find(({ role }) => role === 'user');
  const year = new Date().getUTCFullYear();
  const [{ id: production }] = await ask('/data/projects');
  const [{ id: taskType }] = await ask('/data/task-types');
  const paths = [
    '/data/persons?relations=true',
    `/data/persons/time-spents/year-table`,
    `/data/persons/time-spents/month-table/${year - 1}`,
    `/data/persons/time-spents/day-table/${year - 1}/10`,
    `/data/persons/${id}/time-spents/year/${year - 1}`,
    `/data/persons/${id}/quota-shots/month/${year - 1}/10?count_mode=weighted`,
    `/data/projects/${production}/quotas/${taskType}?count_mode=weighted`,
    `/data/projects/${production}/day-offs`,
    '/data/inventory/usage',
  ];
  const one = await time(`/data/persons/${id}`);
  console.log(`${one.toFixed(2).padStart(7)} ms     1  /data/persons/{id}`);
  for (const path of paths) {
    const taken = await time(path);
    console.log(`${taken.toFixed(2).padStart(7)} ms  ${(taken / one).toFixed(1).padStart(4)}  ${path}`);
  }

  async function time(path) {
    await measure(`${demo.api}${path}`, headers, (done) => done < 20);
    return milliseconds(await measure(`${demo.api}${path}`, headers, (done) => done < requests), 50);
  }
} finally {
  await demo.stop();
}
