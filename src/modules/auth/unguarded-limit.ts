import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../common/problem/problem.js';
import { sendProblem } from '../../common/problem/send-problem.js';
import type { RequestLimit } from './request-limit.js';

/** Swagger UI and the document are served beside the controllers. */
const documentation = /^\/(docs|openapi\.json)(\/|$)/;

const isUnguarded = ({ is404, method, routeOptions: { url = '' } }: FastifyRequest) =>
  is404 || method === 'OPTIONS' || documentation.test(url);

/** Counts what no guard sees: unknown addresses, other methods, questions about them, and the documentation. */
export function countUnguarded(fastify: FastifyInstance, limit: RequestLimit): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isUnguarded(request)) return;
    try {
      await limit.ofAddress(request.ip);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      sendProblem(request, reply, refusal);
      return reply;
    }
  });
}
