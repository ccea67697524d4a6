import type { FastifyInstance } from 'fastify';
import { Problem } from '../../common/problem/problem.js';
import { sendProblem } from '../../common/problem/send-problem.js';
import type { RequestLimit } from './request-limit.js';

/** Counts what no guard sees, since no route answers it: unknown addresses, other methods, and questions about them. */
export function countUnserved(fastify: FastifyInstance, limit: RequestLimit): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404 && request.method !== 'OPTIONS') return;
    try {
      await limit.ofAddress(request.ip);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      sendProblem(request, reply, refusal);
      return reply;
    }
  });
}
