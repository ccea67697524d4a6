import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from './explain.js';
import { goOnWithoutReaders } from './output.js';
import { Shutdown } from './shutdown.js';

/** On Ctrl-C the terminal signals us, and npm passes on the signal that it got itself. */
const echoOfNpmMs = 200;
const patienceMs = 5_000;

/**
 * Starts a server and keeps it until a signal or a failure ends it, then ends all that was started. Loads nothing that
 * takes time, so that signals are heard before there is anything to leave behind.
 */
export async function serve(start: (shutdown: Shutdown) => Promise<void>): Promise<never> {
  goOnWithoutReaders();
  const shutdown = new Shutdown();
  endOnSignals(shutdown);

  let exitCode = 0;
  const fail = (error: unknown) => {
    exitCode = 1;
    explain('Troupe did not start.', error);
  };
  const starting = start(shutdown).catch((error: unknown) => {
    // What is cut off by the end fails, and tells nothing new.
    if (!shutdown.asked.aborted) fail(error);
    shutdown.ask();
  });
  await shutdown.wasAsked;
  await shutdown.endAll(fail);
  // A start that was cut off may have got one step further meanwhile.
  await Promise.race([starting, sleep(patienceMs)]);
  await shutdown.endAll(fail);
  process.exit(exitCode);
}

/** The first signal ends the server in order, the second at once. */
function endOnSignals(shutdown: Shutdown): void {
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      first ??= performance.now();
      shutdown.ask();
      // Hanging up, be it of a terminal or of whoever started us, is nobody's impatience.
      const isEcho = performance.now() - first < echoOfNpmMs;
      if (!isEcho && signal !== 'SIGHUP') process.exit(128 + constants.signals[signal]);
    });
  }
}
