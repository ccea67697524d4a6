import { PickType } from '@nestjs/swagger';
import { readBody } from '../http/body.pipe.js';
import type { InvalidInput } from '../problem/invalid-input.js';
import { Ids } from './id.js';
import { Whole } from './number.js';
import { PartialOrNull } from './partial-or-null.js';
import { Name } from './text.js';

class Puppet {
  @Name('Name.', 'Kasper', { max: 20 })
  name: string;

  @Whole('Strings.', 7)
  strings: number;

  @Ids('Who leads it.', { some: true })
  leaders: string[];
}

class PuppetInput extends PartialOrNull(PickType(Puppet, ['name', 'strings'])) {}

const wordsOf = (dto: object, name: string) =>
  Reflect.getMetadata('swagger/apiModelProperties', dto, name) as Record<string, unknown>;

test('what may be left out may be null, and the document says so', async () => {
  expect({ ...(await readBody(PuppetInput, {})) }).toEqual({});
  expect({ ...(await readBody(PuppetInput, { name: null, strings: null })) }).toEqual({ name: null, strings: null });
  expect(wordsOf(PuppetInput.prototype, 'name')).toMatchObject({ required: false, nullable: true, maxLength: 20 });
  expect(wordsOf(Puppet.prototype, 'name')).not.toHaveProperty('nullable');
});

test('what is given keeps to the rules of the member', async () => {
  const error: unknown = await readBody(PuppetInput, { strings: 'many' }).catch((thrown: unknown) => thrown);
  expect((error as InvalidInput).errors).toEqual([
    { field: 'strings', message: expect.stringContaining('must be a whole number') },
  ]);
});

test('a list of some ids has at least one', async () => {
  class Chosen extends PickType(Puppet, ['leaders']) {}
  const error: unknown = await readBody(Chosen, { leaders: [] }).catch((thrown: unknown) => thrown);
  expect((error as InvalidInput).errors).toEqual([{ field: 'leaders', message: 'must be a list of at least one id' }]);
  expect(wordsOf(Chosen.prototype, 'leaders')).toMatchObject({ minItems: 1 });
});
