import { createHistogram } from 'node:perf_hooks';

/** Signs in and answers the header that every later request carries. */
export async function signIn({ api, email, password }, from = '10.0.0.0') {
  const answer = await fetch(`${api}/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
  const { access_token } = await answer.json();
  return { Authorization: `Bearer ${access_token}` };
}

/** Ends a measurement that is none: something else than the wanted answer came. */
const giveUp = (url, status) => {
  throw new Error(`${url}: ${status}`);
};

/** Asks for the same thing again and again while `wanted()` says so; answers the times it took. */
export async function measure(url, headers, wanted, refused = giveUp) {
  const times = createHistogram();
  while (wanted(times.count)) {
    const before = process.hrtime.bigint();
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) refused(url, answer.status);
    times.record(process.hrtime.bigint() - before);
  }
  return times;
}

/** Nanoseconds of a percentile as milliseconds. */
export const milliseconds = (times, percentile) => times.percentile(percentile) / 1e6;
