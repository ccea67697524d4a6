import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';
import { sendProblem } from '../problem/send-problem.js';
import { refuseConnection } from './parser-answers.js';

function problemOf({ httpVersion, headers: { host, expect } }: IncomingMessage): Problem | undefined {
  if (httpVersion === '1.1' && host === undefined) {
    return new Problem('invalid-input', 'The request has no header Host, which HTTP/1.1 asks for.', { data: null });
  }
  if (expect !== undefined && !/\b100-continue\b/i.test(expect)) {
    return new Problem('expectation-failed', 'Of the header Expect, 100-continue alone is met here. Leave it out.');
  }
  return undefined;
}

/** Refuses in the one shape what Node would refuse in words of its own, or without any. */
export function refuseUnmetHeads(fastify: FastifyInstance): void {
  const { server } = fastify;
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('connect', (_, socket) =>
    refuseConnection(socket, new Problem('invalid-input', 'This server is no proxy.', { data: null })),
  );
  fastify.addHook('onRequest', async (request, reply) => {
    const problem = problemOf(request.raw);
    if (!problem) return;
    sendProblem(request, reply, problem);
    return reply;
  });
}
