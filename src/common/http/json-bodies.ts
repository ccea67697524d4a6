import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import formbody from '@fastify/formbody';
import { InvalidInput } from '../problem/invalid-input.js';
import { Problem } from '../problem/problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the body is of no use. Thrown by `ReadableBodyGuard`: whoever has no valid token is told that first. */
    refusedBody: Problem | null;
  }
}

/** Deeper than any body of the contract; what walks through bodies further on does so recursively. */
const mostLevels = 100;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

const refused = (sentence: string) => new Problem('invalid-input', sentence, { data: null });

const notJson = () =>
  new Problem('unsupported-media-type', 'Send the body as JSON, with the header Content-Type: application/json.');

/** Reads JSON and form bodies. Scripts send the JSON content type without a body; that is no body, not broken JSON. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('remove', 'remove');
  fastify.decorateRequest('refusedBody', null);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.length === 0) return done(null, undefined);
    return parse(request, text as string, (error, body) => {
      if (error) request.refusedBody ??= refused('The body is not valid JSON.');
      else if (isDeeperThan(mostLevels, body)) request.refusedBody ??= refused('The body is nested too deeply.');
      else if (body === null && needsJson(request)) request.refusedBody ??= new InvalidInput([noObject]);
      return done(null, request.refusedBody ? undefined : (body ?? undefined));
    });
  });
  void fastify.register(formbody);
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, _, done) => {
    request.refusedBody ??= notJson();
    done(null, undefined);
  });
}

/** What is said of a body that holds something else than an object. */
export const noObject = { field: '', message: 'The body must be a JSON object' };

/** A route whose body may be left out or be a form, where others below /data must be JSON. */
export const DeclaredBody = () =>
  applyDecorators(RouteConfig({ declaredBody: true }), ApiExtension('x-declared-body', true));

/** Whether a route takes JSON alone: below /data, where clients create and update; unless its body is declared. */
export const mustBeJson = (method: string, url: string, declared = false): boolean =>
  ['POST', 'PUT'].includes(method) && url.startsWith('/data/') && !declared;

function needsJson({ method, routeOptions: { config, url = '' } }: FastifyRequest): boolean {
  return mustBeJson(method, url, (config as { declaredBody?: boolean }).declaredBody);
}

/** Marks bodies of another kind than JSON, where they are needed. */
export function requireJson(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    if (needsJson(request) && !request.headers['content-type']?.startsWith('application/json')) {
      request.refusedBody = notJson();
    }
  });
}
