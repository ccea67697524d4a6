// Do people at work feel it when a whole studio signs in at once? Compares the times of `GET /data/persons/{id}` while
// 200 sign-ins are on their way with the times of the same request alone. Wanted: less than twice at the 95th percentile.
import { measure, milliseconds, signIn } from './client.mjs';
import { startDemo } from './server.mjs';

const signIns = 200;
const requests = 3000;

// Each from an address of its own, as from homes: people of one address wait for one another.
const demo = await startDemo({ TRUSTED_PROXIES: '127.0.0.1' });
try {
  const headers = await signIn(demo);
  const [{ id }] = await (await fetch(`${demo.api}/data/persons`, { headers })).json();
  const url = `${demo.api}/data/persons/${id}`;
  await measure(url, headers, (done) => done < 500);
  const alone = await measure(url, headers, (done) => done < requests);

  const before = performance.now();
  let waiting = true;
  const everybody = Promise.all(Array.from({ length: signIns }, (_, i) => signIn(demo, `10.0.0.${i + 1}`))).finally(
    () => (waiting = false),
  );
  const meanwhile = await measure(url, headers, () => waiting);
  await everybody;
  const seconds = (performance.now() - before) / 1000;

  console.log(
    `${signIns} parallel sign-ins took ${seconds.toFixed(1)} s; meanwhile ${meanwhile.count} requests of others.\n`,
  );
  console.log('GET /data/persons/{id}   alone      meanwhile  ratio');
  for (const percentile of [50, 95, 99]) {
    const [quiet, busy] = [milliseconds(alone, percentile), milliseconds(meanwhile, percentile)];
    console.log(
      `${percentile}th percentile${' '.repeat(9)}${quiet.toFixed(2).padStart(6)} ms  ${busy.toFixed(2).padStart(7)} ms  ${(busy / quiet).toFixed(2).padStart(5)}`,
    );
  }
} finally {
  await demo.stop();
}
