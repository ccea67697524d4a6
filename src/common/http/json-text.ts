/** JSON that PostgreSQL built. It is sent as it is: parsing and printing it again would cost more than the query. */
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

  /** What goes over the wire for an answer. */
  static print(value: unknown): string {
    return value instanceof JsonText ? value.text : JSON.stringify(value ?? null);
  }
}
