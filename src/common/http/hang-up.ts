import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const callers = new AsyncLocalStorage<AbortSignal>();

/** Notices when whoever asked hangs up before they are answered. */
export function noticeHangUps(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (_, reply, done) => {
    const caller = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) caller.abort();
    });
    callers.run(caller.signal, done);
  });
}

/** The signal that the caller of this request hung up; undefined outside of requests. */
export function callerGone(): AbortSignal | undefined {
  return callers.getStore();
}
