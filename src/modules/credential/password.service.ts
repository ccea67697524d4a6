import { availableParallelism } from 'node:os';
import { BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import bcrypt from 'bcrypt';
import pLimit from 'p-limit';
import { ServerStopping } from '../../common/problem/stopping.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { readableHash } from './bcrypt-hash.js';
import { TooManyGuesses, TooManySignIns, UnacceptablePassword } from './credential.errors.js';
import { FairTurns, NoTurn } from './fair-turns.js';

/** bcrypt reads no more than this; a longer password would be cut without anybody noticing. */
const longestBytes = 72;
/** A quarter of a second each: whoever would have to wait longer than a minute is asked to come back. */
const longestQueue = 240;
/** As many as an address may fail within a minute: more guesses of it would not be looked at anyway. */
const mostWaitingOfAddress = 20;
const mostAtOnce = Math.max(1, availableParallelism() - 1);
/**
 * Compared with when there is nothing to compare with, so that the answer takes as long as any other. No password has
 * this hash. Making a real one would keep a process that is done already alive until it is made.
 */
const nobodysHash = (cost: number) => `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`;

/** Hashes and compares passwords with bcrypt. */
@Injectable()
export class PasswordService implements BeforeApplicationShutdown {
  /** As on the installations whose databases we take over. Tests hash at less. */
  static cost = 12;

  /** A processor stays free for everybody else's requests, however many people sign in at once. */
  private readonly queue = pLimit(mostAtOnce);
  /** Not the same queue: whoever has a turn waits for the database. */
  private readonly turns = new FairTurns(mostAtOnce, longestQueue, mostWaitingOfAddress);

  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Refuses a password that is too short, that everybody tries first, or that bcrypt would cut silently. */
  async check(password: string): Promise<void> {
    const length = [...password].length;
    const { minPasswordLength } = this.env;
    if (length < minPasswordLength) {
      throw new UnacceptablePassword(`must have at least ${minPasswordLength} characters`);
    }
    // A long list, which most starts of the server never need.
    const { commonPasswords } = await import('./common-passwords.js');
    if (commonPasswords.has(password.toLowerCase())) {
      throw new UnacceptablePassword('is one of the passwords that are guessed first; choose another one');
    }
    this.checkStorable(password);
  }

  /** Refuses only what cannot be hashed as it is. */
  checkStorable(password: string): void {
    if (!isReadWhole(password)) {
      throw new UnacceptablePassword(`must have at most ${longestBytes} bytes and no zero byte`);
    }
  }

  async hash(password: string): Promise<Buffer> {
    return Buffer.from(await this.queued(() => bcrypt.hash(password, PasswordService.cost)), 'ascii');
  }

  /**
   * Whether the password belongs to the hash. Takes the same time whether there is a hash or not. bcrypt reads neither what
   * stands behind a zero byte nor what is longer than it reads: that would open what its beginning opens.
   */
  async matches(password: string, hash: Buffer | null | undefined): Promise<boolean> {
    const stored = readableHash(hash);
    const equal = await this.queued(() => bcrypt.compare(password, stored ?? nobodysHash(PasswordService.cost)));
    return stored !== undefined && equal && isReadWhole(password);
  }

  /** Whether a stored hash is weaker than those made today, and should be made again at the next sign-in. */
  isWeak(hash: Buffer): boolean {
    return bcrypt.getRounds(hash.toString('ascii')) < PasswordService.cost;
  }

  /**
   * Gives whoever knows a password a turn, in which the account is read, the password compared and a wrong one counted.
   * Of many guesses at once only the first are compared: the others find an account that is locked when their turn comes.
   * @param address from where the guess comes: those of one address wait for each other, not everybody else for them
   */
  async inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.turns.take(address, work);
    } catch (error) {
      if (!(error instanceof NoTurn)) throw error;
      throw error.own ? new TooManyGuesses() : new TooManySignIns();
    }
  }

  /** Who still waits for a turn would get it when the database is gone. */
  beforeApplicationShutdown(): void {
    this.turns.close(new ServerStopping());
  }

  /** Runs a computation of bcrypt when a processor is free for it. Whoever uses bcrypt goes through this one queue. */
  async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.queue.pendingCount >= longestQueue) throw new TooManySignIns();
    return this.queue(work);
  }
}

/** Whether bcrypt reads all of it. */
const isReadWhole = (password: string): boolean =>
  Buffer.byteLength(password) <= longestBytes && !password.includes('\0');
