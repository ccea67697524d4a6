import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { readBody } from '../http/body.pipe.js';
import { InvalidInput } from '../problem/invalid-input.js';
import { Typed } from './answered.js';
import { Id, Ids } from './id.js';
import { attributesOf, defaultsOf, linksOf } from './member.js';
import { Amount, Flag, Positive, Whole } from './number.js';
import { Stored, StoredRow, tableOf } from './stored.js';
import { Code, Color, Name } from './text.js';
import { CalendarDay, PointInTime } from './time.js';

@Stored('puppet')
class Puppet extends StoredRow {
  @Name('Name.', 'Kasper', { max: 20, kind: 'name' })
  name: string;

  @Color('Colour.', '#4C9AFF', { nullable: true, default: '#FFFFFF' })
  color: string | null;

  @Flag('Put away.', false, { default: false })
  archived: boolean;

  @Whole('Strings.', 7, { min: 0, max: 12, nullable: true })
  strings: number | null;

  @Code('Kind.', 'rod', { of: ['rod', 'hand'], column: { length: 10 } })
  kind: string;

  @Id('Its stage.', { nullable: true })
  stage_id: string | null;

  @Ids('Who leads it.', { link: { table: 'puppet_link', own: 'puppet_id', other: 'person_id' } })
  leaders: string[];

  @CalendarDay('First night.', '2024-06-04')
  premiere: string;

  @PointInTime('Curtain.', '2024-06-04T20:00:00Z')
  curtain: Date;

  @Positive('Height.', 0.5, { max: 2 })
  height: number;

  @Amount('Weight.', 1.5, { column: false })
  weight: number;
}

class CreatePuppet extends IntersectionType(
  PickType(Puppet, ['name', 'kind', 'premiere', 'curtain', 'height']),
  PartialType(PickType(Puppet, ['color', 'archived', 'strings', 'stage_id', 'leaders', 'weight'])),
) {}
class UpdatePuppet extends PartialType(CreatePuppet, { skipNullProperties: false }) {}
class PuppetView extends IntersectionType(Typed('Puppet'), Puppet) {}

const kasper = { name: 'Kasper', kind: 'rod', premiere: '2024-06-04', curtain: '2024-06-04T20:00:00Z', height: 0.5 };

const refused = async (dto: typeof CreatePuppet | typeof UpdatePuppet, body: object) => {
  const error: unknown = await readBody<object>(dto, body).catch((thrown: unknown) => thrown);
  if (!(error instanceof InvalidInput)) throw new Error(`${JSON.stringify(body)} was taken`);
  return error.errors.map(({ field, message }) => `${field} ${message}`);
};

/** What the document is told of a member. */
const said = (dto: object, name: string) =>
  Reflect.getMetadata('swagger/apiModelProperties', (dto as { prototype: object }).prototype, name) as object;

describe('a declared member', () => {
  test('makes a column, of its kind unless said otherwise, and none when it is computed or a list of ids', () => {
    const columns = getMetadataArgsStorage().columns.filter(({ target }) => target === Puppet);
    const told = Object.fromEntries(columns.map(({ propertyName, options }) => [propertyName, options]));
    expect(told).toMatchObject({
      id: { type: 'uuid', primary: true },
      name: { type: 'varchar', length: 20, nullable: false },
      color: { type: 'varchar', length: 7, nullable: true },
      archived: { type: 'boolean', nullable: false },
      strings: { type: 'integer', nullable: true },
      kind: { type: 'varchar', length: 10 },
      stage_id: { type: 'uuid', nullable: true },
      premiere: { type: 'date' },
      curtain: { type: 'timestamp without time zone' },
      height: { type: 'double precision' },
      created_at: { type: 'timestamp without time zone', nullable: true },
    });
    expect(told).not.toHaveProperty('leaders');
    expect(told).not.toHaveProperty('weight');
    expect(tableOf(Puppet)).toBe('puppet');
  });

  test('tells lists how it is compared, and new rows what they get', () => {
    expect(attributesOf(Puppet)).toMatchObject({ id: 'uuid', name: 'name', color: 'text', leaders: 'ids' });
    expect(linksOf(Puppet)).toEqual({ leaders: { table: 'puppet_link', own: 'puppet_id', other: 'person_id' } });
    expect(defaultsOf(Puppet)).toEqual({ color: '#FFFFFF', archived: false });
  });

  test('is described where it is picked, with its type and limits and what a new one gets', () => {
    expect(said(PuppetView, 'strings')).toMatchObject({ type: 'integer', minimum: 0, maximum: 12, nullable: true });
    expect(said(PuppetView, 'name')).toMatchObject({ required: true, minLength: 1, maxLength: 20, example: 'Kasper' });
    expect(said(CreatePuppet, 'archived')).toMatchObject({
      required: false,
      description: 'Put away. A new one gets `false`.',
    });
    expect(said(UpdatePuppet, 'kind')).toMatchObject({ required: false, enum: ['rod', 'hand'] });
    expect(said(PuppetView, 'type')).toMatchObject({ enum: ['Puppet'] });
  });
});

describe('a body of declared members', () => {
  test('is read into their forms', async () => {
    const id = '3FA85F64-5717-4562-B3FC-2C963F66AFA6';
    const body = { ...kasper, strings: ' 7 ', archived: 1, stage_id: id, leaders: [{ id }, id], height: '0.5' };
    expect(await readBody(CreatePuppet, { ...body, unknown: 1 })).toEqual({
      ...kasper,
      curtain: new Date('2024-06-04T20:00:00Z'),
      strings: 7,
      archived: true,
      stage_id: id.toLowerCase(),
      leaders: [id.toLowerCase()],
    });
  });

  test('says of each member what is wanted', async () => {
    expect(await refused(CreatePuppet, {})).toEqual([
      'name is required',
      'kind is required',
      'premiere is required',
      'curtain is required',
      'height is required',
    ]);
    expect(
      await refused(CreatePuppet, {
        name: ' ',
        kind: 'glove',
        premiere: '2024-06-31',
        curtain: 'at eight',
        height: 0,
        color: 'blue',
        archived: 'no',
        strings: 13,
        stage_id: 'left',
        leaders: ['me'],
        weight: -1,
      }),
    ).toEqual([
      'name must have characters that can be seen',
      'kind must be one of rod, hand',
      'premiere must be a day like 2024-06-30',
      'curtain must be a point in time like 2024-06-30T10:30:00Z',
      'height must be a number greater than 0 and at most 2',
      'color must be a colour like #4C9AFF',
      'archived must be true or false',
      'strings must be a whole number between 0 and 12',
      'stage_id must be a UUID',
      'leaders must be a list of UUIDs',
      'weight must be a number of 0 or more',
    ]);
  });

  test('takes null for left out where a new row gets a default, and where the member may be null, but nowhere else', async () => {
    const body = { ...kasper, archived: null, strings: null };
    expect(await readBody(CreatePuppet, body)).toMatchObject({ archived: null, strings: null });
    expect(await readBody(UpdatePuppet, { strings: null })).toEqual({ strings: null });
    expect(await refused(UpdatePuppet, { name: null })).toEqual(['name must be a text of 1 to 20 characters']);
    expect(await refused(CreatePuppet, { ...kasper, kind: null })).toEqual(['kind must be one of rod, hand']);
    expect(await readBody(UpdatePuppet, {})).toEqual({});
  });
});
