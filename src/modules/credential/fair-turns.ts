/** Somebody who asks for a turn is sent away: too many of theirs wait already, or too many of everybody's. */
export class NoTurn extends Error {
  /** @param own whether it is their own that are too many */
  constructor(readonly own: boolean) {
    super(own ? 'too many of one key wait' : 'too many wait');
  }
}

interface Waiting {
  begin: () => void;
  sendAway: (reason: Error) => void;
}

/**
 * Lets work begin a few at a time. Those who wait are taken round by round, one of each key: whoever wants much waits for
 * themselves, not everybody else for them.
 */
export class FairTurns {
  private readonly waiting = new Map<string, Waiting[]>();
  private count = 0;
  private running = 0;
  private closed?: Error;

  /**
   * @param mostAtOnce how much works at the same time
   * @param longest how many may wait, in all
   * @param longestOfOne how many of one key
   */
  constructor(
    private readonly mostAtOnce: number,
    private readonly longest: number,
    private readonly longestOfOne: number,
  ) {}

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.closed) throw this.closed;
    if (this.running < this.mostAtOnce) this.running++;
    else await this.turn(key);
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  /** Sends away whoever waits or comes later; what has begun goes on. */
  close(reason: Error): void {
    this.closed = reason;
    for (const { sendAway } of [...this.waiting.values()].flat()) sendAway(reason);
    this.waiting.clear();
    this.count = 0;
  }

  private turn(key: string): Promise<void> {
    const own = this.waiting.get(key) ?? [];
    if (own.length >= this.longestOfOne) throw new NoTurn(true);
    if (this.count >= this.longest) throw new NoTurn(false);
    this.count++;
    this.waiting.set(key, own);
    return new Promise((begin, sendAway) => own.push({ begin, sendAway }));
  }

  /** Hands the place of who is done to the one who waits longest among the first of each key. */
  private next(): void {
    const [[key, [first, ...others]] = ['', []]] = this.waiting;
    if (!first) {
      this.running--;
      return;
    }
    this.count--;
    // Whoever has more to do stands behind all others again.
    this.waiting.delete(key);
    if (others.length > 0) this.waiting.set(key, others);
    first.begin();
  }
}
