import 'reflect-metadata';
import fc from 'fast-check';
import { readBody } from '../http/body.pipe.js';
import { JsonText } from '../http/json-text.js';
import { InvalidInput } from '../problem/invalid-input.js';
import { JsonObject } from './json.js';
import { FreeText, largestMember, Line, Name, OptionalLine, Secret } from './text.js';

class Sent {
  @Name('Name.', 'Animation', { max: 80, optional: true })
  name?: string;

  @Line('Line.', 'Animation', { max: 80, optional: true })
  line?: string;

  @OptionalLine('Line or none.', 'Animation', { max: 80, optional: true })
  optional?: string | null;

  @FreeText('Text.', 'Blocking first', { optional: true })
  text?: string;

  @Secret('Password.', 'correct horse battery', { max: 80, optional: true })
  password?: string;

  @JsonObject('Anything.', {}, { optional: true })
  data?: object;
}

const kept = async (body: object) => ({ ...(await readBody(Sent, body)) });
const refusal = async (body: object) => {
  const error = await readBody(Sent, body).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).errors;
};

const decomposed = 'Ame\u0301lie';

describe('a line of text', () => {
  test.each(['name', 'line', 'optional', 'text'])('is kept in NFC as %s', async (member) => {
    expect(await kept({ [member]: decomposed })).toEqual({ [member]: 'Am\u00E9lie' });
  });

  test('is kept in NFC by what it becomes, when that is longer', async () => {
    // U+0958 is two characters in NFC.
    expect(await refusal({ name: '\u0958'.repeat(80) })).toMatchObject([{ field: 'name' }]);
    expect(await kept({ name: '\u0958'.repeat(40) })).toEqual({ name: '\u0915\u093C'.repeat(40) });
  });

  test.each([
    0x00, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066,
    0x2069, 0x200b, 0x2060, 0xfeff, 0xd800, 0xdfff,
  ])('with U+%i (decimal) is refused with the character and its place', async (code) => {
    const hidden = String.fromCharCode(code);
    const named = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    for (const member of ['name', 'line', 'optional']) {
      const [refused] = await refusal({ [member]: `\u{1F642}da${hidden}x` });
      expect(refused?.field).toBe(member);
      expect(refused?.message).toContain(`there is ${named} at place 4`);
    }
  });

  test.each([
    ['a joiner of Persian', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['a joiner of Indic scripts', '\u0915\u094D\u200D\u0937'],
    ['an emoji of several', '\u{1F469}\u200D\u{1F4BB}'],
    ['a flag of tags', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['blanks around it', '  Ada '],
    ['U+FFFF', 'a\uFFFF'],
    ['many marks on a letter', `a${'\u0315\u0300'.repeat(39)}`],
  ])('with %s is kept', async (_, name) => {
    expect(await kept({ name, line: name, optional: name })).toEqual({ name, line: name, optional: name });
  });

  test.each(['', ' ', '\u00A0\u3000', '\u200D', '\u00AD', '\u3164', '\u2800'])(
    '%j is no name, but an empty line, and none where none is possible',
    async (blank) => {
      expect(await refusal({ name: blank })).toMatchObject([{ field: 'name' }]);
      expect(await kept({ line: blank, optional: blank })).toEqual({ line: blank, optional: null });
    },
  );

  test('of any characters is kept as it is in NFC, or refused for one of them or for its length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 90 }), async (line) => {
        const composed = line.normalize('NFC');
        const fits =
          !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF]/u.test(composed) && [...composed].length <= 80;
        const outcome = fits ? await kept({ line }) : (await refusal({ line }))[0]?.field;
        expect(outcome).toEqual(fits ? { line: composed } : 'line');
      }),
    );
  });
});

describe('other texts', () => {
  test('a free text keeps its lines and marks', async () => {
    const text = 'a\tb\r\nc\u202E\u200B\u001B';
    expect(await kept({ text })).toEqual({ text });
  });

  test.each(['\u0000', '\uD800', '\uDC00'])(
    'a free text with what cannot be stored is refused: %j',
    async (unstorable) => {
      expect(await refusal({ text: `a${unstorable}` })).toMatchObject([
        { field: 'text', message: expect.stringContaining('at place 2') },
      ]);
    },
  );

  test('a password is taken as it is typed', async () => {
    expect(await kept({ password: decomposed })).toEqual({ password: decomposed });
  });

  test('free JSON is taken as it is', async () => {
    const data = { [decomposed]: [decomposed, '\u202E'] };
    expect(await kept({ data })).toEqual({ data });
  });

  test.each([
    ['a value', { a: ['\u0000'] }],
    ['a name', { 'a\u0000': 1 }],
    ['half a character', { a: '\uD83D' }],
    ['a backslash before it', { a: '\\\u0000' }],
  ])('free JSON with what cannot be stored is refused: %s', async (_, data) => {
    expect(await refusal({ data })).toMatchObject([{ field: 'data' }]);
  });

  test('free JSON may speak of such characters', async () => {
    const data = { a: '\\u0000', b: '\\\\ud800' };
    expect(await kept({ data })).toEqual({ data });
  });

  test('free texts and free JSON take 64 kB of UTF-8, and not a byte more', async () => {
    const text = 'é'.repeat(largestMember / 2);
    expect(await kept({ text })).toEqual({ text });
    expect(await refusal({ text: `${text}x` })).toMatchObject([{ field: 'text' }]);
    const data = { a: 'x'.repeat(largestMember - '{"a":""}'.length) };
    expect(await kept({ data })).toEqual({ data });
    expect(await refusal({ data: { ...data, b: 1 } })).toMatchObject([{ field: 'data' }]);
  });

  test('free JSON is measured without blanks and needless escapes, with all digits of its numbers', async () => {
    const spaced = { a: ['é'] };
    JsonText.remember(spaced, `{${' '.repeat(largestMember)}"a": ["\\u00e9"]}`);
    expect(await kept({ data: spaced })).toEqual({ data: spaced });
    const long = { a: 1 };
    JsonText.remember(long, `{"a":1.${'0'.repeat(largestMember)}}`);
    expect(await refusal({ data: long })).toMatchObject([{ field: 'data' }]);
  });

  test('a flood of marks is not put in order, which would take seconds', async () => {
    const text = `a${'\u0315\u0300'.repeat(16_000)}`;
    const start = process.cpuUsage();
    expect(await kept({ text })).toEqual({ text });
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(200);
  });
});
