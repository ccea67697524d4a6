import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import formbody from '@fastify/formbody';
import { Problem } from '../problem/problem.js';

/** Deeper than any body of the contract; what walks through bodies further on does so recursively. */
const mostLevels = 100;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

const refused = (sentence: string) => new Problem('invalid-input', sentence, { data: null });

/** Reads JSON and form bodies. Scripts send the JSON content type without a body; that is no body, not broken JSON. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('remove', 'remove');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.length === 0) return done(null, undefined);
    return parse(request, text as string, (error, body) => {
      if (error) return done(refused('The body is not valid JSON.'));
      return isDeeperThan(mostLevels, body) ? done(refused('The body is nested too deeply.')) : done(null, body);
    });
  });
  void fastify.register(formbody);
}

/** A route whose body may be left out or be a form, where others below /data must be JSON. */
export const DeclaredBody = () =>
  applyDecorators(RouteConfig({ declaredBody: true }), ApiExtension('x-declared-body', true));

/** Refuses bodies of another kind than JSON below /data, where clients create and update. */
export function requireJson(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    const { config, url = '' } = request.routeOptions;
    if (!['POST', 'PUT'].includes(request.method) || !url.startsWith('/data/')) return;
    if ((config as { declaredBody?: boolean }).declaredBody) return;
    if (!request.headers['content-type']?.startsWith('application/json')) {
      throw new Problem(
        'unsupported-media-type',
        'Send the body as JSON, with the header Content-Type: application/json.',
      );
    }
  });
}
