import type { FastifyRequest } from 'fastify';
import { isBrowser } from './cookies.js';

/** From where somebody signs in. */
export interface Origin {
  address: string;
  userAgent: string | undefined;
  browser: boolean;
}

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent'],
  browser: isBrowser(request),
});

/** An origin as the logs of sign-ins keep it. */
export const logged = ({ address, browser }: Origin): { ip_address: string; origin: 'web' | 'script' } => ({
  ip_address: address.slice(0, 50),
  origin: browser ? 'web' : 'script',
});
