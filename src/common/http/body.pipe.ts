import { ArgumentMetadata, Injectable, Type, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, ValidationError, ValidatorOptions } from 'class-validator';
import { FieldError, InvalidInput } from '../problem/invalid-input.js';
import { noObject } from './json-bodies.js';

const options: ValidatorOptions = { whitelist: true, stopAtFirstError: true };

/** Reads bodies into their DTO classes: unknown members are dropped, members that do not fit are refused with 400. */
@Injectable()
export class BodyPipe extends ValidationPipe {
  constructor() {
    super({ ...options, transform: true, exceptionFactory: refusal });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body') return value;
    return (await super.transform(bodyObject(value), metadata)) as unknown;
  }
}

/** The same for a guard that has to know that the body fits before it decides. */
export async function readBody<Dto extends object>(dto: Type<Dto>, body: unknown): Promise<Dto> {
  const read = plainToInstance(dto, bodyObject(body));
  const errors = await validate(read, options);
  if (errors.length > 0) throw refusal(errors);
  return read;
}

/** No body counts as an empty one: every member is missing then, and the answer says which are needed. */
function bodyObject(body: unknown = {}): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new InvalidInput([noObject]);
  }
  return body;
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
