/** The server, or a command, was given what it cannot work with; the message says what and how to mend it. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
