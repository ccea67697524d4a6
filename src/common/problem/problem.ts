import { problemKinds, ProblemKind } from './problem-kinds.js';

/** Members of the answer besides the standard ones, such as `data` or `login`. */
export type ProblemMembers = Record<string, unknown>;

/** A refusal with a sentence for the person who reads it. Services throw named subclasses of it. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly members: ProblemMembers = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.name = new.target.name;
  }

  get status(): number {
    return problemKinds[this.kind].status;
  }

  get title(): string {
    return problemKinds[this.kind].title;
  }
}
