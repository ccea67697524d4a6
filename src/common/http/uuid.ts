import { type ArgumentMetadata, Injectable, PipeTransform } from '@nestjs/common';
import { InvalidInput } from '../problem/invalid-input.js';

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** The lower-case, dashed form of an id; undefined when the text is not one. */
export function canonicalUuid(text: unknown): string | undefined {
  if (typeof text !== 'string' || !uuid.test(text)) return undefined;
  const hex = text.replaceAll('-', '').toLowerCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Reads an id from the path; anything else is refused with 400. */
@Injectable()
export class UuidParam implements PipeTransform<string, string> {
  transform(value: string, { data }: Pick<ArgumentMetadata, 'data'>): string {
    return pathUuid(value, data ?? 'id');
  }
}

/** An id of the path, or of the query, in canonical form; or the 400 that names it. */
export function pathUuid(value: unknown, name: string): string {
  const id = canonicalUuid(value);
  if (!id)
    throw new InvalidInput([{ field: name, message: 'must be a UUID, like 3fa85f64-5717-4562-b3fc-2c963f66afa6' }]);
  return id;
}
