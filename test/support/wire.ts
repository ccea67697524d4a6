import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to the database: it can be cut, fall silent, or break at a word that a statement has. */
export async function wire(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const silent = new Set<Socket>();
  let breaksAt: string | undefined;

  const carry = (from: Socket, to: Socket, isBreaking: (chunk: Buffer) => boolean) => {
    sockets.add(from);
    from.on('error', () => from.destroy());
    from.on('close', () => {
      if (!silent.has(from)) to.destroy();
    });
    from.on('data', (chunk: Buffer) => {
      if (silent.has(from)) return;
      to.write(chunk);
      if (isBreaking(chunk)) for (const end of [from, to]) setTimeout(() => end.destroy(), 50);
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    carry(client, upstream, (chunk) => {
      const breaks = breaksAt !== undefined && chunk.includes(breaksAt);
      if (breaks) silent.add(upstream);
      return breaks;
    });
    carry(upstream, client, () => false);
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
    /** What is on the wire now is never heard of again, and nobody hangs up; new connections are fine. */
    fallSilent() {
      for (const socket of sockets) silent.add(socket);
    },
    /** The statement with this word arrives, but its answer does not, and the connection is lost. */
    breakAt(word: string | undefined) {
      breaksAt = word;
    },
    async cut() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
  };
}
