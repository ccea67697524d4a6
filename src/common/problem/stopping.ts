import { Problem } from './problem.js';

/** The server ends, and this was not done yet. */
export class ServerStopping extends Problem {
  constructor() {
    super(
      'unavailable',
      'The server is stopping. Nothing was changed; try again in a moment.',
      {},
      { 'retry-after': '5' },
    );
  }
}
