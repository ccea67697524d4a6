/** How objects of bodies were written. JavaScript rounds long numbers, and forgets the last digits of 10.50. */
const texts = new WeakMap<object, string>();

/**
 * JSON that is passed on as it is. What PostgreSQL built is sent so, since parsing and printing it again would cost more
 * than the query; free JSON of bodies is stored so, since its numbers would change.
 */
export class JsonText {
  constructor(readonly text: string) {}

  /** An object whose members are JSON texts, taken as they are, or plain values. */
  static object(members: Record<string, unknown>): JsonText {
    const pairs = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}:${JsonText.print(value)}`);
    return new JsonText(`{${pairs.join(',')}}`);
  }

  /** The same object with more members behind its own. */
  with(members: Record<string, unknown>): JsonText {
    return new JsonText(`${this.text.slice(0, -1)},${JsonText.object(members).text.slice(1)}`);
  }

  /** Keeps how an object of a body was written. */
  static remember(value: object, text: string): void {
    texts.set(value, text);
  }

  /** A value for storing. An object of a body is as it was written there. */
  static of(value: unknown): JsonText {
    const written = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
    return new JsonText(written ?? JSON.stringify(value));
  }

  /** What goes over the wire for an answer. */
  static print(value: unknown): string {
    return value instanceof JsonText ? value.text : JSON.stringify(value ?? null);
  }
}
