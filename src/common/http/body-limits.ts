const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** The most bytes that are read of a body: little where nobody has to be signed in, much where it holds a picture. */
export function mostBytes(url: string, takesPicture = false): number {
  if (takesPicture) return 10 * megabyte;
  return url.startsWith('/auth/') ? 64 * kilobyte : megabyte;
}

/** A size in words, `64 kB` or `1 MB`. */
export const inWords = (bytes: number): string =>
  bytes < megabyte ? `${bytes / kilobyte} kB` : `${bytes / megabyte} MB`;

/** Members of all objects of a JSON body together; and as many objects and lists. Items of lists do not count. */
export const mostMembers = 10_000;

/** Deeper than any body of the API. */
export const mostLevels = 100;

/** Fields and files of a form. */
export const mostFields = 100;

/** How long a body may take, and how long its sender may be silent. */
export const bodyMilliseconds = { whole: 60_000, silence: 10_000 };

/** What is still read of a body after it was refused, so that its sender gets to read why. */
export const drained = { bytes: 32 * megabyte, milliseconds: 10_000 };

/** Pictures that are received or drawn at once, of everybody and of one person, and how many wait beside. */
export const pictures = { everybody: { atOnce: 8, waiting: 50 }, onePerson: { atOnce: 2, waiting: 20 } };
