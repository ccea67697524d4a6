import { ArgumentMetadata, Injectable, PipeTransform, Type } from '@nestjs/common';
import { validate, ValidationError } from 'class-validator';
import { FieldError, InvalidInput } from '../problem/invalid-input.js';
import { declaredMembers } from './declared-members.js';
import { noObject } from './json-bodies.js';

/** Reads bodies into their DTO classes: unknown members are dropped, members that do not fit are refused with 400. */
@Injectable()
export class BodyPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    return type === 'body' ? readBody(metatype as Type<object>, value) : value;
  }
}

/** The same for a guard that has to know that the body fits before it decides. */
export async function readBody<Dto extends object>(dto: Type<Dto>, body: unknown): Promise<Dto> {
  const read = declaredMembers(dto, bodyObject(body));
  const errors = await validate(read, { stopAtFirstError: true });
  if (errors.length > 0) throw refusal(errors);
  return read;
}

/** No body counts as an empty one: every member is missing then, and the answer says which are needed. */
function bodyObject(body: unknown): object {
  const given = body ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw new InvalidInput([noObject]);
  return given;
}

function refusal(errors: ValidationError[]): InvalidInput {
  return new InvalidInput(errors.flatMap((error) => fieldErrors(error, '')));
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    field,
    message: withoutName(message, error),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}

/** class-validator starts its sentences with the name of the property, which `field` says already. */
function withoutName(message: string, { property, value }: ValidationError): string {
  if (value === undefined) return 'is required';
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
