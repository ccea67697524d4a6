import fc from 'fast-check';
import { mostMembers } from './body-limits.js';
import { readJson } from './json-body.js';
import { JsonText } from './json-text.js';

const read = (text: string) => readJson(Buffer.from(text));
const milliseconds = (work: () => void) => {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1_000;
};

describe('limits', () => {
  it.each([
    ['members', `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":1`).join()}}`, /members/],
    [
      'members of members',
      `{"a":{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":1`).join()}}}`,
      /members/,
    ],
    ['members of many objects', `{"a":[${Array.from({ length: 60_000 }, () => '{"k":1}').join()}]}`, /members/],
    ['empty lists', `{"a":[${Array.from({ length: 300_000 }, () => '[]').join()}]}`, /lists/],
    ['empty objects', `[${Array.from({ length: 300_000 }, () => '{}').join()}]`, /lists/],
    ['opened lists', '['.repeat(1_000_000), /nested/],
    ['opened objects', '{"a":'.repeat(200_000), /nested/],
  ])('refuse many %s in milliseconds', (_, body, sentence) => {
    expect(milliseconds(() => expect(() => read(body)).toThrow(sentence))).toBeLessThan(200);
  });

  it('let thousands of ids through, as texts and as objects', () => {
    const ids = Array.from({ length: 25_000 }, () => '"3fa85f64-5717-4562-b3fc-2c963f66afa6"');
    expect(read(`[${ids.join()}]`)).toHaveLength(25_000);
    const objects = ids.slice(0, 5_000).map((id) => `{"id":${id},"type":"Person"}`);
    expect(read(`{"team":[${objects.slice(0, mostMembers / 2 - 1).join()}]}`)).toHaveProperty('team');
  });

  it('count neither signs within texts nor what they are escaped with', () => {
    const text = JSON.stringify({ a: '[{:,}]"\\'.repeat(20_000), b: '\\' });
    expect(read(text)).toEqual(JSON.parse(text));
  });
});

it('refuses numbers without an end', () => {
  for (const text of ['1e400', '{"a":-1e999}', '[[1e400]]', `[${'9'.repeat(400)}]`])
    expect(() => read(text)).toThrow(/number/);
});

it('reads whatever JSON there is as JavaScript does', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      expect(read(text)).toEqual(JSON.parse(text));
    }),
  );
});

it.each(['{"a":1,}', '[1,]', '{a:1}', "{'a':1}", '{"a":1}x', '"', '{"a":"', '', '{"a":"\\'])('refuses %s', (text) => {
  expect(() => read(text)).toThrow(/not valid JSON/);
});

const textOf = (text: string, name: string) => JsonText.of((read(text) as Record<string, object>)[name]).text;

describe('the text of a member', () => {
  it.each([
    ['{"data": {"n": 10.50, "big": 12345678901234567890} }', 'data', ' {"n": 10.50, "big": 12345678901234567890} '],
    ['{"a":"}{","data":{"s":"a\\"b,}"},"z":1}', 'data', '{"s":"a\\"b,}"}'],
    ['{"d\\u0061ta":[1.0,[2.0]]}', 'data', '[1.0,[2.0]]'],
    ['{"data":{"n":1.0},"data":{"n":2.0}}', 'data', '{"n":2.0}'],
    ['\n{\n"data"\n:\n{"n":1.0}\n,"b":{}}', 'data', '\n{"n":1.0}\n'],
    ['{"7":{"n":1.0},"data":{"n":2.0},"1":{"n":3.0}}', '1', '{"n":3.0}'],
    ['{"__proto__":{"n":1.0},"data":{"n":2.0}}', 'data', '{"n":2.0}'],
  ])('of %s is kept', (body, name, text) => {
    expect(textOf(body, name)).toBe(text);
  });

  it('of any object says the same as its value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.object()), (body) => {
        const text = JSON.stringify(body);
        for (const [name, value] of Object.entries(read(text) as Record<string, object>)) {
          expect(JsonText.of(value).text).toBe(JSON.stringify((JSON.parse(text) as typeof body)[name]));
        }
      }),
    );
  });
});
