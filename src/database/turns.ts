import { Problem } from '../common/problem/problem.js';

/** More work than may wait, or it waited for too long. */
export class TooBusy extends Problem {
  constructor(seconds: number) {
    super(
      'unavailable',
      'Too many reports are being made at the moment. Try again in a moment.',
      {},
      { 'retry-after': String(seconds) },
    );
  }
}

/** Whoever asked is not there any more; nobody reads this. */
export class CallerGone extends Problem {
  constructor() {
    super('unavailable', 'Whoever asked has hung up.');
  }
}

interface Limits {
  /** How many have a turn at once. */
  size: number;
  /** How many may wait. */
  longest: number;
  /** For how many milliseconds. */
  patience: number;
}

/** Work in turn, in the order in which it came. Who hangs up while waiting leaves the queue. */
export class Turns {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly limits: Limits) {}

  /** Runs the work when its turn comes. */
  async run<T>(work: () => Promise<T>, gone?: AbortSignal): Promise<T> {
    if (gone?.aborted) throw new CallerGone();
    await this.turn(gone);
    try {
      return await work();
    } finally {
      this.running--;
      this.next();
    }
  }

  private turn(gone?: AbortSignal): Promise<void> {
    const { size, longest, patience } = this.limits;
    if (this.running < size) {
      this.running++;
      return Promise.resolve();
    }
    if (this.waiting.size >= longest) throw new TooBusy(5);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(begin);
        clearTimeout(timer);
        gone?.removeEventListener('abort', hangUp);
      };
      const begin = () => {
        leave();
        this.running++;
        resolve();
      };
      const hangUp = () => {
        leave();
        reject(new CallerGone());
      };
      const timer = setTimeout(() => {
        leave();
        reject(new TooBusy(10));
      }, patience);
      gone?.addEventListener('abort', hangUp);
      this.waiting.add(begin);
    });
  }

  private next(): void {
    const [begin] = this.waiting;
    begin?.();
  }
}
