import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const idleEveryMs = 1_000;
const patienceMs = 10_000;

/** Answers what is being asked, for ten seconds at most; whoever has asked nothing, or half of it, is not waited for. */
export async function closeServer(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const idle = setInterval(() => server.closeIdleConnections(), idleEveryMs);
  const all = setTimeout(() => server.closeAllConnections(), patienceMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(all);
  }
}
