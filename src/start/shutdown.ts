/** What was started and has to end again; asked for by a signal or a failure, also while the server still starts. */
export class Shutdown {
  private readonly steps: (() => unknown)[] = [];
  private readonly controller = new AbortController();
  readonly asked = this.controller.signal;
  readonly wasAsked = new Promise<void>((resolve) => this.asked.addEventListener('abort', () => resolve()));

  ask(): void {
    this.controller.abort();
  }

  /** Notes how to end what was just started. Throws when the end was asked for meanwhile: then nothing more is started. */
  add(step: () => unknown): void {
    this.steps.push(step);
    this.asked.throwIfAborted();
  }

  /** Ends what was started, last first. A step that fails keeps none of the others from being taken. */
  async endAll(onFailure: (error: unknown) => void): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        onFailure(error);
      }
    }
  }
}
