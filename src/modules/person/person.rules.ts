import { Transform } from 'class-transformer';
import { isEmail } from 'class-validator';
import { canonicalLocale } from '../../common/locale.js';
import { lowerCase } from '../../common/lower-case.js';
import { isTimeZone } from '../../common/time/time-zone.js';
import { all, Must } from '../../common/http/validation.js';

/** Blank means none. */
const OrNone = (read: (text: string) => string | undefined) =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    return value.trim() === '' ? null : (read(value.trim()) ?? value);
  });

/** An e-mail address, stored in lower case. */
export const IsAddress = () =>
  all(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? lowerCase(value) : value)),
    // `isEmail` throws at half a character.
    Must(
      'an e-mail address like ada@example.com',
      (value) => typeof value === 'string' && !/\p{Surrogate}/u.test(value) && isEmail(value),
    ),
  );

/** Two letters of a country, stored in upper case. */
export const IsCountry = () =>
  all(
    OrNone((text) => text.toUpperCase()),
    Must('a country of two letters, like FR', (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value)),
  );

/** A locale that CLDR knows, stored in its canonical form. */
export const IsLocaleName = () =>
  all(
    OrNone(canonicalLocale),
    Must('a locale like en_US', (value) => canonicalLocale(value) !== undefined),
  );

/** A zone of the IANA database. */
export const IsZone = () => Must('a time zone like Europe/Paris', isTimeZone);
