import type { FastifyInstance } from 'fastify';

/** Of every answer, where the handler did not set them itself. */
export const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "frame-ancestors 'self'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  // Answers hold personal data; a handler that wants to be cached says so itself.
  'cache-control': 'no-store',
};

export function setFixedHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (_, reply) => {
    reply.headers(fixedHeaders);
  });
  fastify.addHook('onSend', async (_, reply, payload) => {
    // Clients of Zou expect this type on empty answers.
    if (reply.statusCode === 204) reply.header('content-type', 'text/html; charset=utf-8');
    return payload;
  });
}
