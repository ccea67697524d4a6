import { discard } from './throw-away-directory.js';

export default async function discardServer(): Promise<void> {
  const directory = process.env.TEST_SERVER_DIRECTORY;
  if (directory !== undefined) await discard(directory);
}
