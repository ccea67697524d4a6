import fc from 'fast-check';
import { JsonText } from './json-text.js';
import { changedMembers } from './unchanged.js';

const changed = (body: object, stored: string) => changedMembers(body, new JsonText(stored));

describe('the changed members of a body', () => {
  test('are those that say something else than what is shown', () => {
    const stored = '{"a" : 3024, "b" : "red", "c" : null, "d" : {"y" : [1, 2], "x" : "\\u00e9"}, "e" : false, "f":0.5}';
    const same = { a: 3024, b: 'red', c: null, d: { x: 'é', y: [1, 2] }, e: false, f: 0.5 };
    expect(changed(same, stored)).toEqual({});
    const other = { a: '3024', b: 'Red', c: '', d: { x: 'é', y: [2, 1] }, e: 0, f: -0.5, g: null };
    expect(changed(other, stored)).toEqual(other);
  });

  test('are those whose numbers are written otherwise', () => {
    const data = { n: 10.5, big: 2 ** 53 };
    JsonText.remember(data, '{"n": 10.500, "big": 9007199254740993}');
    expect(changed({ data }, '{"data": {"n": 10.50, "big": 9007199254740993}}')).toEqual({ data });
    const rounded = { big: 2 ** 53, low: 0.1 };
    expect(changed(rounded, '{"big": 9007199254740993, "low": 0.1000000000000000055}')).toEqual(rounded);
  });

  test('are none when JavaScript puts back what it reads without loss', () => {
    const stored = '{"n": 10.50, "d": [1.0, {"low": 0.000000010, "zero": -0.0}], "high": 1000000000000000000000}';
    expect(changed(JSON.parse(stored) as object, stored)).toEqual({});
    expect(changed({ n: 10.4 }, stored)).toEqual({ n: 10.4 });
  });

  test('are none when numbers are written as they are shown', () => {
    const data = { n: 10.5 };
    JsonText.remember(data, '{ "n":10.50}');
    expect(changed({ data }, '{"data": {"n": 10.50}}')).toEqual({});
    expect(changed({ data }, '{"data": {"n": 10.5}}')).toEqual({ data });
  });

  test('may have any name', () => {
    const body = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}') as object;
    expect(Object.keys(changed(body, '{}'))).toEqual(['__proto__', 'constructor', 'toString']);
  });

  test('are none of an object that is put back as it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const text = JSON.stringify(object);
        expect(changed(JSON.parse(text) as object, text)).toEqual({});
      }),
    );
  });
});
