import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { PictureUnreadable } from './picture.errors.js';

const program = fileURLToPath(new URL('./draw.mjs', import.meta.url));
const longestMs = 20_000;
/** Of what the process may write to, its stacks included; what it really takes stays below 400 MB. */
const mostKilobytes = 450_000;

/**
 * Draws uploaded pictures, one at a time, each in a process of its own that Linux keeps within its memory: a small file
 * may unpack to gigabytes in more ways than can be foreseen.
 */
@Injectable()
export class PictureDrawing {
  private readonly queue = pLimit(1);

  /** The picture in this file as PNG of 400 × 400, without metadata and anything hidden in the file. */
  draw(path: string): Promise<Buffer> {
    return this.queue(() => draw(path));
  }
}

async function draw(path: string): Promise<Buffer> {
  const [command, ...given] = [...limited(process.platform), process.execPath, program, path];
  const child = spawn(command, given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {},
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  if (child.pid !== undefined) makeWay(child.pid);
  const code = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [picture, sentence, result] = await Promise.all([buffer(child.stdout), buffer(child.stderr), code]);
  if (result !== 0 || picture.length === 0) throw new PictureUnreadable(result === 1 ? sentence.toString() : '');
  return picture;
}

const limited = (platform: NodeJS.Platform) =>
  platform === 'linux' ? ['/bin/sh', '-c', `ulimit -d ${mostKilobytes}; exec "$0" "$@"`] : [];

/** Requests go first. A process that is gone already needs no way. */
function makeWay(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    return;
  }
}
