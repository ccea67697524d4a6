import { readJson } from '../../common/http/json-body.js';
import { IsJson } from '../../common/http/json-rules.js';
import { all, Canonical, Must } from '../../common/http/validation.js';
import { canonicalUuid } from '../../common/http/uuid.js';

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

const isListOf = (test: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test);
const isText = (value: unknown) => typeof value === 'string';
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects, such as points to tick off. */
export const IsObjectList = () => all(Canonical(fromForm), Must('a list of objects', isListOf(isObject)), IsJson());

/** A list of texts. */
export const IsTextList = () => all(Canonical(fromForm), Must('a list of texts', isListOf(isText)), IsJson());

/** True or false, as JSON or in a form. */
export const IsSwitch = () =>
  all(
    Canonical((value) => {
      const text = String(value).toLowerCase();
      return ['true', '1'].includes(text) ? true : ['false', '0', ''].includes(text) ? false : undefined;
    }),
    Must('true or false', (value) => typeof value === 'boolean'),
  );

/** A UUID, or an empty text for none. */
export const IsIdOrBlank = () =>
  all(
    Canonical(canonicalUuid),
    Must('a UUID', (value) => value === '' || canonicalUuid(value) !== undefined),
  );
