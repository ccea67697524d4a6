import type { FastifyRequest } from 'fastify';
import type { RunningEnv } from '../../config/config.module.js';

/**
 * Whether a request comes from a page of this server (by its Host header or PUBLIC_URL), of an origin in
 * CORS_ALLOWED_ORIGINS, or from no page at all: scripts send no Origin.
 */
export function isFromOwnSite({ headers, host }: FastifyRequest, env: RunningEnv): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  if (env.corsAllowedOrigins.includes(origin) || origin === new URL(env.publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
