import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Studio } from '../../support/studio.js';

/** A wire to the database that can be cut. */
async function wire(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.pipe(upstream).pipe(client);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address() as AddressInfo;
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(address.port);
  return {
    url: through.href,
    join: () => listen(address.port),
    async cut() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
  };
}

it('T4: says that the database does not answer, also to who signs out, and works again when it does', async () => {
  const line = await wire(process.env.DATABASE_URL as string);
  const studio = await Studio.open({ DATABASE_URL: line.url });
  try {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    await line.cut();
    const refused = await admin.get('/data/departments');
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.body.message).toBe('The database does not answer. Try again in a moment.');
    expect((await studio.caller().get('/health')).status).toBe(503);
    // T4: who could not be signed out is not told that they were.
    expect((await admin.get('/auth/logout')).status).toBe(503);
    await line.join();
    expect((await admin.get('/data/departments')).status).toBe(200);
  } finally {
    await studio.close();
    await line.cut();
  }
});
