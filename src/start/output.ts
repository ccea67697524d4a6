/** Whoever read what is printed may be gone (`npm start | head -1`), or the disk full: no reason to stop serving. */
export function goOnWithoutReaders(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
}

/** Prints it where it can still be read, and answers whether there is such a place. */
export async function print(text: string): Promise<boolean> {
  return (await written(process.stdout, text)) || written(process.stderr, text);
}

const written = (output: NodeJS.WriteStream, text: string) =>
  new Promise<boolean>((resolve) => output.write(text, (error) => resolve(!error)));
