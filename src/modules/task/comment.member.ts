import { IsArray, IsBoolean, IsObject, IsString } from 'class-validator';
import { readJson } from '../../common/http/json-body.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { FreeJson } from '../../common/member/json.js';
import { member, type Traits } from '../../common/member/member.js';
import { Canonical, Must } from '../../common/member/rule.js';

/** Forms hold texts alone: lists and switches arrive as JSON in them. Nothing at all is an empty list. */
function fromForm(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return [];
  try {
    return readJson(Buffer.from(value));
  } catch {
    return undefined;
  }
}

const objects = { message: 'must be a list of objects', each: true };
const texts = { message: 'must be a list of texts', each: true };

/** A list of objects, such as points to tick off. */
export const ObjectList = (description: string, example: object[], traits?: Traits<object[]>) =>
  member(
    {
      kind: 'json',
      column: { type: 'jsonb' },
      schema: { type: 'array', items: { type: 'object', additionalProperties: true } },
      rules: [Canonical(fromForm), IsArray({ message: objects.message }), IsObject(objects), ...FreeJson],
    },
    description,
    example,
    traits,
  );

/** A list of texts. */
export const TextList = (description: string, example: string[], traits?: Traits<string[]>) =>
  member(
    {
      kind: 'json',
      column: { type: 'varchar', array: true },
      schema: { type: 'array', items: { type: 'string' } },
      rules: [Canonical(fromForm), IsArray({ message: texts.message }), IsString(texts), ...FreeJson],
    },
    description,
    example,
    traits,
  );

/** True or false, as JSON or in a form. */
export const Switch = (description: string, example: boolean, traits?: Traits<boolean>) =>
  member(
    {
      kind: 'boolean',
      column: { type: 'boolean' },
      schema: { type: Boolean },
      rules: [
        Canonical((value) => {
          const text = String(value).toLowerCase();
          return ['true', '1'].includes(text) ? true : ['false', '0', ''].includes(text) ? false : undefined;
        }),
        IsBoolean({ message: 'must be true or false' }),
      ],
    },
    description,
    example,
    traits,
  );

/** A UUID, or an empty text for none. */
export const IdOrBlank = (description: string, example: string, traits?: Traits<string>) =>
  member(
    {
      schema: { type: String },
      rules: [Canonical(canonicalUuid), Must('a UUID', (value) => value === '' || canonicalUuid(value) !== undefined)],
    },
    description,
    example,
    traits,
  );
