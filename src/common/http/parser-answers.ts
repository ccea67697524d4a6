import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';
import { bodyOf, sendProblem } from '../problem/send-problem.js';
import { ServerStopping } from '../problem/stopping.js';
import { fixedHeaders } from './headers.js';

/** How long a request may take to arrive: its head, and the whole of it, where nobody waits for less. */
export const arrival = { head: 20_000, whole: 180_000, lookEvery: 5_000 };

function problemOf(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Problem('too-slow', 'The request did not arrive in time. Try again.', {}, { 'retry-after': '5' });
  }
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('head-too-large', 'The headers of the request are too large.');
  return new Problem('invalid-input', 'This is no HTTP request that can be read.', { data: null });
}

/** Answers what the parser of HTTP refuses, in the one shape: no request exists then, and no hook runs. */
export function refuseUnreadableRequest({ code }: { code?: string }, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else refuseConnection(socket, problemOf(code));
}

/** Answers a problem where there is a connection alone, and ends it. */
export function refuseConnection(socket: Duplex, problem: Problem): void {
  const body = JSON.stringify(bodyOf(problem, 'none'));
  const headers = {
    ...fixedHeaders,
    ...problem.headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...lines, '', body].join('\r\n'));
  // Who goes on sending gets to read the answer, but is not listened to for long.
  socket.resume();
  setTimeout(() => socket.destroy(), 2_000).unref();
}

/** Answers requests that still come while the server stops. */
export function refuseWhileClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!closing) return;
    sendProblem(request, reply, new ServerStopping());
    return reply;
  });
}
