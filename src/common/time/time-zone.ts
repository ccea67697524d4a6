/** Whether this names a zone of the IANA database. Fixed offsets such as `+01:00` are none. */
export function isTimeZone(name: unknown): name is string {
  return canonicalZone(name) !== undefined;
}

/** One name for all names of a zone: `Asia/Calcutta` and `Asia/Kolkata` have the same. Undefined for what is none. */
export function canonicalZone(name: unknown): string | undefined {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name) || name.length > 50) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
