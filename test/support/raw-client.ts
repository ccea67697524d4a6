import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Studio } from './studio.js';

/** A client that writes bytes to a server on a real connection, and reads when it is told to. */
export class RawClient {
  private received = '';

  private constructor(readonly socket: Socket) {
    socket.on('error', () => undefined);
  }

  static async of(studio: Studio): Promise<RawClient> {
    if (!studio.app.getHttpServer().listening) await studio.app.listen(0, '127.0.0.1');
    const socket = connect(Number(new URL(await studio.app.getUrl()).port), '127.0.0.1');
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  /** Writes, and waits until it is handed over to the system. Nothing is read meanwhile. */
  write(bytes: string | Buffer): Promise<void> {
    return new Promise((resolve) => this.socket.write(bytes, () => resolve()));
  }

  /** Status and headers of the answer, as soon as they are there. */
  async head(): Promise<string> {
    const [head = ''] = (await this.read(() => this.received.includes('\r\n\r\n'))).split('\r\n\r\n', 1);
    return head;
  }

  /** All that comes until the server closes the connection. */
  whole(): Promise<string> {
    return this.read(() => false);
  }

  private async read(enough: () => boolean): Promise<string> {
    if (this.socket.destroyed) return this.received;
    await new Promise<void>((resolve) => {
      const look = () => enough() && resolve();
      this.socket.on('data', (chunk) => {
        this.received += chunk.toString();
        look();
      });
      this.socket.once('close', resolve);
      look();
    });
    return this.received;
  }
}
