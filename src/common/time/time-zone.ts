/** Whether this names a zone of the IANA database. Fixed offsets such as `+01:00` are none. */
export function isTimeZone(name: unknown): boolean {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name) || name.length > 50) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The zone under a name with a region, for PostgreSQL: it takes `CET` for an abbreviation, one hour ahead all year,
 * though the zone of that name has a summer time.
 */
export function unabbreviated(zone: string): string {
  return zone.includes('/') ? zone : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}
