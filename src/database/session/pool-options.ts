import type { ClientBase } from 'pg';
import { SessionClient } from './session-client.js';
import { limitsOfAddress, sessionSettings, usualLimits, type Limits } from './session-settings.js';

/** How a pool of connections reaches the database. */
export function poolOptions(address: string, given: Partial<Limits> = {}) {
  const { url, limits } = limitsOfAddress(address, { ...usualLimits, ...given });
  return {
    connectionString: url,
    application_name: 'troupe',
    // The types of the driver know no client that is given the options of its pool.
    Client: SessionClient as unknown as new () => ClientBase,
    settings: sessionSettings(limits),
    siblings: new Set<SessionClient>(),
    connectionTimeoutMillis: limits.connect,
    query_timeout: limits.statement + limits.grace,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
