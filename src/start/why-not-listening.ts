import type { Env } from '../config/env.js';
import { StartRefused } from './refused.js';

/** Why the server cannot listen, in terms of PORT and HOST. */
export function whyNotListening(error: unknown, { port, host }: Pick<Env, 'port' | 'host'>): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? new StartRefused(reason(host, port), { cause: error }) : error;
}

const noSuchHost = (host: string) =>
  `HOST is ${host}, a name that nobody knows. Set HOST to an address of this machine, 127.0.0.1 or 0.0.0.0 for instance.`;

const reasons: Record<string, ((host: string, port: number) => string) | undefined> = {
  EADDRINUSE: (host, port) =>
    `PORT ${port} of ${host} is taken by another program. Stop that one, or set PORT to another port; 0 takes any free one.`,
  EADDRNOTAVAIL: (host) =>
    `HOST is ${host}, which is no address of this machine. Set it to one, 127.0.0.1 or 0.0.0.0 for instance.`,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
  EACCES: (_, port) => `PORT ${port} may not be used by this user. Set PORT to one from 1024 on.`,
  EAFNOSUPPORT: (host) => `HOST is ${host}, an address of a kind that this machine does not have. Set another HOST.`,
  EINVAL: (host) => `HOST is ${host}, which lacks its network interface (%name). Set another HOST.`,
};
