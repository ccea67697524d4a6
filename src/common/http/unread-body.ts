import { IncomingMessage, METHODS } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { drained } from './body-limits.js';
import { hasBody } from './receive-body.js';

/** Fastify reads no body by itself: `ReadableBodyGuard` does, once it is known who sends it. */
export function leaveBodiesUnread(fastify: FastifyInstance): void {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'].filter((name) =>
    METHODS.includes(name),
  )) {
    fastify.addHttpMethod(method, { hasBody: false, overrideExisting: true });
  }
}

/**
 * Answers that leave a body unread go out at once, but end only when the sender is done, or has sent enough: whoever
 * writes before reading would get a reset instead of the answer. Then the connection is closed.
 */
export function drainUnreadBodies(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async ({ raw }, reply, payload) => {
    // A request in process, as tests make it, has no connection to drain.
    if (raw.complete || !(raw instanceof IncomingMessage) || !hasBody(raw)) return payload;
    reply.header('connection', 'close');
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    reply.header('content-length', Buffer.byteLength(payload));
    return Readable.from(answerThenDrain(payload, raw));
  });
}

async function* answerThenDrain(payload: string | Buffer, sender: IncomingMessage) {
  yield payload;
  await drain(sender);
}

function drain(sender: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const enough = setTimeout(resolve, drained.milliseconds);
    const done = () => {
      clearTimeout(enough);
      resolve();
    };
    sender.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > drained.bytes) done();
    });
    sender.on('end', done).on('error', done).on('close', done).resume();
  });
}
