import { canonicalLocale } from '../locale.js';
import { lowerCase } from '../lower-case.js';
import { instant } from '../time/instant.js';
import { readDay } from '../time/day.js';
import { isTimeZone } from '../time/time-zone.js';
import { withoutTime } from '../time/without-time.js';
import { FieldError, InvalidInput } from '../problem/invalid-input.js';
import { AttributeKind } from './attribute.js';
import { composed, unstorable } from '../text.js';
import { canonicalUuid, pathUuid } from './uuid.js';

/** The query parameters of a list as they arrive; a repeated name is an array. */
export type RawQuery = Record<string, string | string[] | undefined>;

/** One condition: the attribute equals the value, or is among the values. */
export interface Filter {
  attribute: string;
  kind: AttributeKind;
  values: FilterValue[];
  /** True when the caller gave a JSON array. */
  among: boolean;
}

type FilterValue = string | number | boolean;

/** What a caller wants of a list. */
export interface ListQuery {
  /** Given: the answer is an envelope. Absent: a plain array. */
  page?: number | undefined;
  /** Absent without a page: no limit. */
  limit?: number | undefined;
  /** Members to keep besides `id` and `type`. */
  fields?: string[] | undefined;
  /** Whether lists of ids of linked rows are wanted too. */
  relations?: boolean;
  filters: Filter[];
}

/** What a list offers to this caller. */
export interface ListShape {
  attributes: Readonly<Record<string, AttributeKind>>;
  /** Attributes this caller may filter by; the others are refused, since the number of rows would tell their value. */
  filterable?: readonly string[];
  /** Page size when none is given. */
  pageSize: number;
}

const largestLimit = 10_000;
const largestInteger = 2 ** 31 - 1;

/** First value of a parameter that may be repeated. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** An id of the query, if there is one; what is no id is refused. */
export function readQueryId(query: RawQuery, name: string): string | undefined {
  const text = single(query[name]);
  return text === undefined ? undefined : pathUuid(text, name);
}

/** A point in time of the query, if there is one; what is none is refused. */
export function readQueryInstant(query: RawQuery, name: string): Date | undefined {
  const text = single(query[name]);
  const read = instant(text);
  if (text !== undefined && !read) throw new InvalidInput([expected(name, 'timestamp')]);
  return read;
}

/** Whether a switch such as `force` or `relations` is on: it says `true`, in any case. */
export function isTrue(value: string | string[] | undefined): boolean {
  return single(value)?.toLowerCase() === 'true';
}

/** Whether the lists of ids of linked rows are wanted with one row: unless `relations` says anything but `true`. */
export function readRelations({ relations }: RawQuery): boolean {
  return relations === undefined || isTrue(relations);
}

/** `true`, `1`, `yes`, `on` … or their opposites, in any case; undefined for anything else. */
function readBoolean(text: string): boolean | undefined {
  if (/^(y|yes|t|true|on|1)$/i.test(text)) return true;
  if (/^(n|no|f|false|off|0)$/i.test(text)) return false;
  return undefined;
}

/** Reads `page`, `limit`, `fields` and the filters. Unknown names are ignored, values that do not fit are refused. */
export function readListQuery(query: RawQuery, shape: ListShape): ListQuery {
  const page = readInteger(query, 'page');
  const limit = readInteger(query, 'limit');
  if (limit !== undefined && (limit < 0 || limit > largestLimit)) {
    throw new InvalidInput([{ field: 'limit', message: `must be between 0 and ${largestLimit}` }]);
  }
  const paginated = page !== undefined && page > -1;
  return {
    page: paginated ? page : undefined,
    limit: limit || (paginated ? shape.pageSize : undefined),
    fields: readFields(single(query.fields)),
    relations: isTrue(query.relations),
    filters: readFilters(query, shape),
  };
}

function readInteger(query: RawQuery, field: string): number | undefined {
  const text = single(query[field]);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^-?\d+$/.test(text) || Math.abs(number) > largestInteger) {
    throw new InvalidInput([{ field, message: 'must be a whole number' }]);
  }
  return number;
}

function readFields(text: string | undefined): string[] | undefined {
  const names = text?.split(',').map((name) => name.trim());
  return names?.some(Boolean) ? names : undefined;
}

const reserved = new Set(['page', 'limit', 'fields', 'relations']);

function readFilters(query: RawQuery, { attributes, filterable = Object.keys(attributes) }: ListShape): Filter[] {
  return Object.entries(query).flatMap(([attribute, raw]) => {
    const kind = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    if (kind === undefined || reserved.has(attribute)) return [];
    if (!filterable.includes(attribute)) {
      throw new InvalidInput([{ field: attribute, message: 'you may not filter by this' }]);
    }
    return [readFilter(attribute, kind, single(raw) ?? '')];
  });
}

function readFilter(attribute: string, kind: AttributeKind, text: string): Filter {
  if (!text.startsWith('[') || kind === 'json') {
    return { attribute, kind, values: [readValue(attribute, kind, text)], among: false };
  }
  const items = parseArray(text);
  if (!items || kind === 'ids') throw new InvalidInput([expected(attribute, kind)]);
  return { attribute, kind, values: items.map((item) => readValue(attribute, kind, String(item))), among: true };
}

function parseArray(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readValue(attribute: string, kind: AttributeKind, text: string): FilterValue {
  const value = parsers[kind](text);
  if (value === undefined || unstorable.test(text)) throw new InvalidInput([expected(attribute, kind)]);
  return value;
}

const parsers: Record<AttributeKind, (text: string) => FilterValue | undefined> = {
  uuid: canonicalUuid,
  ids: canonicalUuid,
  text: composed,
  'optional text': composed,
  locale: (text) => canonicalLocale(text) ?? text,
  name: composed,
  code: composed,
  email: lowerCase,
  zone: (text) => (isTimeZone(text) ? text : undefined),
  boolean: readBoolean,
  integer: (text) => (/^-?\d+$/.test(text) && Math.abs(Number(text)) <= largestInteger ? Number(text) : undefined),
  number: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  date: (text) => readDay(withoutTime(text)),
  timestamp: (text) => instant(text)?.toISOString(),
  json: (text) => {
    try {
      // As it is: the numbers of free JSON are kept as they were sent.
      JSON.parse(text);
      return text;
    } catch {
      return undefined;
    }
  },
};

const forms: Record<AttributeKind, string> = {
  uuid: 'a UUID, or a JSON array of UUIDs',
  ids: 'one UUID',
  text: 'a text',
  'optional text': 'a text',
  locale: 'a locale',
  name: 'a text',
  code: 'a code',
  email: 'an e-mail address',
  zone: 'a time zone like Europe/Paris',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  date: 'a day like 2024-06-30',
  timestamp: 'a point in time like 2024-06-30T10:30:00Z',
  json: 'JSON',
};

function expected(field: string, kind: AttributeKind): FieldError {
  return { field, message: `must be ${forms[kind]}` };
}
