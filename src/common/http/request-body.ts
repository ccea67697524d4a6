import { isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInput } from '../problem/invalid-input.js';
import { mostBytes } from './body-limits.js';
import { UnreadableBody, UnsupportedBody } from './body.errors.js';
import { readForm, readMultipart, type SentFile } from './form-body.js';
import { readJson } from './json-body.js';
import { mustBeJson, noObject, type RouteBody } from './json-bodies.js';
import { pictureTurn } from './picture-turns.js';
import { hasBody, receiveBody } from './receive-body.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Files of a `multipart/form-data` body; a route that has no use for them says so. */
    sentFiles?: SentFile[];
  }
}

/** Who sends it, where somebody has to be signed in. */
type SignedInRequest = FastifyRequest & { user?: { id: string } };

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
const byteOrderMark = Buffer.from('\ufeff');

/** Receives the body of a request and puts it, and the files of a form, where handlers look for them. */
export async function readRequestBody(request: SignedInRequest, reply: FastifyReply): Promise<void> {
  const { method, raw, headers } = request;
  if (method === 'GET' || method === 'HEAD') return;
  const { config, url = '' } = request.routeOptions;
  const { declaredBody, takesPicture } = config as RouteBody;
  const type = mediaType(headers['content-type']);
  const needsJson = mustBeJson(method, url, declaredBody);
  if (needsJson && type?.essence !== json) throw new UnsupportedBody();
  if (!hasBody(raw)) return;
  if (!type || ![json, form, multipart].includes(type.essence)) throw new UnsupportedBody();
  checkEncoding(type, headers['content-encoding']);
  if (takesPicture) await pictureTurn(request.user?.id, reply.raw);
  const pieces = await receiveBody(raw, mostBytes(url, takesPicture));
  if (type.essence === multipart) {
    const { members, files } = await readMultipart(pieces, type);
    request.body = members;
    request.sentFiles = files;
  } else {
    request.body = readText(Buffer.concat(pieces), type.essence);
    if (request.body === null && needsJson) throw new InvalidInput([noObject]);
  }
}

/** Scripts send a content type without a body; that is no body, not a broken one. Nor is null, where none is needed. */
function readText(bytes: Buffer, essence: string): unknown {
  if (!isUtf8(bytes)) throw new UnreadableBody('The body is not encoded in UTF-8.');
  const text = bytes.subarray(bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0);
  if (text.length === 0) return undefined;
  return essence === json ? readJson(text) : readForm(text).members;
}

function mediaType(text = ''): MIMEType | undefined {
  try {
    return new MIMEType(text);
  } catch {
    return undefined;
  }
}

/** Refuses alphabets and compressions that are not read. */
function checkEncoding({ params }: MIMEType, encoding = 'identity'): void {
  if (!/^(utf-?8|us-ascii)$/i.test(params.get('charset') ?? 'utf-8'))
    throw new UnsupportedBody('Send the body in UTF-8.');
  if (encoding.toLowerCase() !== 'identity') throw new UnsupportedBody('Send the body without a Content-Encoding.');
}
