import { createServer } from 'node:net';

/** A server that takes connections and says nothing, as a mail server behind a broken firewall does. */
export async function startSilentServer() {
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    stop() {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}
