import { SessionClient } from './session-client.js';
import { limitsOfAddress, sessionSettings, usualLimits, type Limits } from './session-settings.js';

/** How a pool of connections reaches the database. */
export function poolOptions(address: string, given: Partial<Limits> = {}) {
  const { url, limits } = limitsOfAddress(address, { ...usualLimits, ...given });
  return {
    connectionString: url,
    application_name: 'troupe',
    Client: SessionClient,
    settings: sessionSettings(limits),
    siblings: new Set<SessionClient>(),
    connectionTimeoutMillis: limits.connect,
    query_timeout: limits.statement + limits.grace,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
