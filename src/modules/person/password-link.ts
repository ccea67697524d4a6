import type { RunningEnv } from '../../config/config.module.js';

/** The page where a password is chosen. The address comes from the settings, never from a request. */
export function passwordLink(
  { publicUrl }: Pick<RunningEnv, 'publicUrl'>,
  email: string,
  token: string,
  type?: 'new',
): string {
  const query = new URLSearchParams({ email, token, ...(type && { type }) });
  return `${publicUrl}/reset-change-password?${query.toString()}`;
}
