import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The built program in a process of its own, as it is started in production. */
export class Program {
  private readonly exited: Promise<unknown>;
  output = '';

  private constructor(readonly child: ChildProcess) {
    this.exited = once(child, 'exit');
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (this.output += String(text)));
  }

  static start(settings: NodeJS.ProcessEnv, command = ['dist/src/main.js'], program = process.execPath): Program {
    const env = { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', ...settings };
    return new Program(spawn(program, command, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Waits until this was printed. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.code !== undefined || Date.now() > deadline)
        throw new Error(`${pattern} was not printed: ${this.output}`);
      await sleep(20);
    }
  }

  /** The address of the API, once it listens. */
  async api(): Promise<string> {
    return (await this.printed(/API\s+(\S+)/))[1]!;
  }

  /** Exit code or signal; undefined while it runs. */
  get code(): number | string | undefined {
    return this.child.exitCode ?? this.child.signalCode ?? undefined;
  }

  async ended(): Promise<number | string> {
    if (this.code === undefined) await this.exited;
    return this.code!;
  }

  /** Sends the signal, and tells how many milliseconds it took to end. */
  async signal(signal: NodeJS.Signals): Promise<number> {
    const before = performance.now();
    this.child.kill(signal);
    await this.ended();
    return performance.now() - before;
  }

  /** For the end of a test, whatever became of it. */
  async kill(): Promise<void> {
    if (this.code === undefined) await this.signal('SIGKILL');
  }
}
