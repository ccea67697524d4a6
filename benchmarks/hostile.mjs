// Does one caller who wants to cost everybody their time succeed? Sends each kind of hostile request to a demonstration
// studio, and compares the times of a plain read of somebody else meanwhile with the times of the same read alone; beside
// that, by how much the server's memory grew. Wanted: no read refused, and less than 400 MB. (docs/hostile.md)
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from './memory.mjs';
import { measure, milliseconds, signIn } from './client.mjs';
import { attacks, guesses, timeOfSignIn } from './hostile-requests.mjs';
import { startDemo } from './server.mjs';
import { startSilentServer } from './silent-server.mjs';

const requests = 1000;

const mailServer = await startSilentServer();
const demo = await startDemo({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` });
try {
  const headers = await signIn(demo);
  const ask = async (path) => (await fetch(`${demo.api}${path}`, { headers })).json();
  const persons = await ask('/data/persons');
  const { id, email } = persons.find(({ role, active }) => role === 'user' && active);
  const studio = { ...demo, headers, ask, person: { id, email } };
  const url = `${demo.api}/data/persons/${id}`;
  await measure(url, headers, (done) => done < 300);
  const alone = await measure(url, headers, (done) => done < requests);
  const ms = (times, percentile) => milliseconds(times, percentile).toFixed(1);

  console.log(`GET /data/persons/{id} alone: ${ms(alone, 50)} ms, 95th percentile ${ms(alone, 95)} ms.\n`);
  console.log('| hostile request | answered | p50 × | p95 × | longest ms | refused | memory MB |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, attack] of Object.entries(attacks)) {
    const send = await attack(studio);
    const memory = memoryOf(demo.pid);
    let under = true;
    const answers = send().finally(() => (under = false));
    let refused = 0;
    const meanwhile = await measure(
      url,
      headers,
      (done) => under || done < 50,
      () => refused++,
    );
    const row = [
      name,
      summary(await answers),
      ...[50, 95].map((p) => (milliseconds(meanwhile, p) / milliseconds(alone, p)).toFixed(1)),
      ms(meanwhile, 100),
      refused,
      memory.growth().toFixed(0),
    ];
    console.log(`| ${row.join(' | ')} |`);
  }

  const quiet = await timeOfSignIn(demo);
  // The address of the guesses waits a minute for more of them.
  await sleep(61_000);
  const [busy] = await Promise.all([sleep(50).then(() => timeOfSignIn(demo)), guesses(studio)]);
  console.log(`\nSigning in from another address while 100 guesses wait: ${(busy / quiet).toFixed(1)} × as long.`);
} finally {
  await demo.stop();
  mailServer.stop();
}

/** How often each status came: "400 × 20". */
function summary(statuses) {
  const counts = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return Object.entries(counts)
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ');
}
