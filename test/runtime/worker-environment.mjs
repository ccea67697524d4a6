import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** Under these symbols jest-circus keeps what it knows of a file. */
const ofCircus = ({ description }) => description === 'JEST_STATE_SYMBOL' || description === 'EVENT_HANDLERS';

/** The worker itself, without a sandbox: what a file changes in it is put back when the file is done. */
export default class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #console = globalThis.console;
  #exit = process.exit;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const key of Object.getOwnPropertySymbols(globalThis).filter(ofCircus)) delete globalThis[key];
  }

  /** There is none: everything is loaded by the worker's Node. */
  getVmContext() {
    return null;
  }
}
