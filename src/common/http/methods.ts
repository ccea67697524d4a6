import type { FastifyInstance } from 'fastify';
import findMyWay from 'find-my-way';
import { Problem } from '../problem/problem.js';
import { sendProblem } from '../problem/send-problem.js';

/** How addresses are matched with routes; 405 is told by the same rules as everything else. */
export const routing = { ignoreTrailingSlash: true, maxParamLength: 500 };

/** Answers OPTIONS with the methods of a path, and 405 to a method that a known path does not have. */
export function answerOtherMethods(fastify: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  const paths = findMyWay(routing);

  fastify.addHook('onRoute', ({ url, method }) => {
    let methods = methodsOf.get(url);
    if (!methods) {
      methods = new Set(['OPTIONS']);
      methodsOf.set(url, methods);
      if (!url.includes('*')) paths.on('GET', url, () => undefined, methods);
    }
    for (const name of [method].flat()) methods.add(name);
  });

  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404 && request.method !== 'OPTIONS') return;
    const [path = ''] = request.url.split('?', 1);
    const methods = paths.find('GET', path)?.store as Set<string> | undefined;
    if (!methods) return;
    const allow = [...methods].sort().join(', ');
    if (request.method === 'OPTIONS') return reply.header('allow', allow).send();
    sendProblem(request, reply, new Problem('method-not-allowed', `This path answers ${allow}.`, {}, { allow }));
    return reply;
  });
}
