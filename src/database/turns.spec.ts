import { EventEmitter, once } from 'node:events';
import { Turns } from './turns.js';

const never = () => new Promise<never>(() => undefined);

describe('turns', () => {
  it('refuse whoever would wait for too long, or behind too many, and say when to come again', async () => {
    const turns = new Turns({ size: 1, longest: 1, patience: 30 });
    void turns.run(never);
    const waits = turns.run(never);
    await expect(turns.run(never)).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    await expect(waits).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
  });

  it('go to the next when somebody hangs up who waits', async () => {
    const turns = new Turns({ size: 1, longest: 1, patience: 10_000 });
    const work = new EventEmitter();
    const first = turns.run(() => once(work, 'done'));
    const caller = new AbortController();
    const second = turns.run(never, caller.signal);
    caller.abort();
    await expect(second).rejects.toMatchObject({ message: 'Whoever asked has hung up.' });
    const third = turns.run(() => Promise.resolve('done'));
    work.emit('done');
    await first;
    expect(await third).toBe('done');
  });
});
