import { isEmail } from 'class-validator';
import { BlankIsNone, Refused } from '../../common/http/text-rules.js';
import { all, Canonical, Must } from '../../common/http/validation.js';
import { canonicalLocale } from '../../common/locale.js';
import { lowerCase } from '../../common/lower-case.js';
import { findUnfit, unfitForAddress } from '../../common/text.js';
import { isTimeZone } from '../../common/time/time-zone.js';

/** An e-mail address, kept in lower case and without anything hidden in it. */
export const IsAddress = () =>
  all(
    Canonical((value) => (typeof value === 'string' ? lowerCase(value) : undefined)),
    Refused('address', (value) => {
      const unfit = typeof value === 'string' ? findUnfit(value, unfitForAddress) : undefined;
      if (unfit) return `must be an e-mail address without control characters and hidden marks; there is ${unfit}`;
      return isEmail(value) ? undefined : 'must be an e-mail address like ada@example.com';
    }),
  );

/** Two letters of a country, kept in upper case. */
export const IsCountry = () =>
  all(
    BlankIsNone(),
    Canonical((value) => (isCountry(value) ? value.trim().toUpperCase() : undefined)),
    Must('a country of two letters, like FR', isCountry),
  );

/** Letters of ASCII: others turn into them in upper case, as ß does. */
const isCountry = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{2}$/i.test(value.trim());

/** A locale that CLDR knows, stored in its canonical form. */
export const IsLocaleName = () =>
  all(
    BlankIsNone(),
    Canonical(canonicalLocale),
    Must('a locale like en_US', (value) => canonicalLocale(value) !== undefined),
  );

/** A zone of the IANA database. */
export const IsZone = () => Must('a time zone like Europe/Paris', isTimeZone);
