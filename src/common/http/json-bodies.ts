import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';

/** What a route says of its body. */
export interface RouteBody {
  declaredBody?: boolean;
  takesPicture?: boolean;
}

const routeBody = (body: RouteBody, extension: string) =>
  applyDecorators(RouteConfig(body), ApiExtension(extension, true));

/** What is said of a body that holds something else than an object. */
export const noObject = { field: '', message: 'The body must be a JSON object' };

/** A route whose body may be left out or be a form, where others below /data must be JSON. */
export const DeclaredBody = () => routeBody({ declaredBody: true }, 'x-declared-body');

/** A route whose body is a form with a picture, which may be large. */
export const TakesPicture = () => routeBody({ takesPicture: true }, 'x-takes-picture');

/** Whether a route takes JSON alone: below /data, where clients create and update; unless its body is declared. */
export const mustBeJson = (method: string, url: string, declared = false): boolean =>
  ['POST', 'PUT'].includes(method) && url.startsWith('/data/') && !declared;
