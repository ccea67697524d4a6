/** Marks in a row that no language needs (UAX 15 says 30); to order more of them takes time that grows with their square. */
const floodOfMarks = /\p{M}{31}/u;

/** A text in NFC: `é` is the same text, whether it was typed as one character or as two. */
export const composed = (text: string): string => (floodOfMarks.test(text) ? text : text.normalize('NFC'));

/** Joiners, which some languages and emoji need, but which nobody sees. */
export const joiners = '\u200C\u200D';

/** What can be seen: a text without any of it is blank, whatever it is made of. U+2800 is a blank of Braille. */
const seen = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u;

/** Whether a text is empty or consists of blanks alone. */
export const isBlank = (text: string): boolean => !seen.test(text);

/** PostgreSQL stores neither U+0000 nor half a character. */
export const unstorable = /[\0\p{Surrogate}]/u;

/** What a line of text must not hold: control characters, other ends of lines, marks that turn or hide what is around them. */
export const unfitForLine = /[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;

/** The same for an address, where nothing is hidden and the only blank is that of ASCII; some languages need joiners, though. */
export const unfitForAddress =
  /[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\p{Bidi_Control}\u2800]|(?! )\p{Zs}|(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/u;

/** The first character of a text that does not fit, and where it is; undefined when all do. */
export function findUnfit(text: string, unfit: RegExp): string | undefined {
  const at = text.search(unfit);
  const character = text.codePointAt(at);
  if (character === undefined) return undefined;
  const code = character.toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} at place ${Array.from(text.slice(0, at)).length + 1}`;
}

/** Counts characters as a reader does. No character has more than two units, so that a huge text is not taken apart. */
export function hasAtMost(longest: number, text: string): boolean {
  return text.length <= longest || (text.length <= 2 * longest && [...text].length <= longest);
}
