import { isEmail } from 'class-validator';
import { canonicalLocale } from '../../common/locale.js';
import { lowerCase } from '../../common/lower-case.js';
import { member, type Traits } from '../../common/member/member.js';
import { Canonical, Must, Refused } from '../../common/member/rule.js';
import { BlankIsNone } from '../../common/member/text.js';
import { findUnfit, unfitForAddress } from '../../common/text.js';
import { isTimeZone } from '../../common/time/time-zone.js';

/** An e-mail address, kept in lower case and without anything hidden in it. */
export const Address = (description: string, example: string, traits?: Traits<string>) =>
  member(
    {
      kind: 'email',
      column: { type: 'varchar', length: 255 },
      schema: { type: String, maxLength: 255 },
      rules: [
        Canonical((value) => (typeof value === 'string' ? lowerCase(value) : undefined)),
        Refused('address', (value) => {
          const unfit = typeof value === 'string' ? findUnfit(value, unfitForAddress) : undefined;
          if (unfit) return `must be an e-mail address without control characters and hidden marks; there is ${unfit}`;
          return isEmail(value) ? undefined : 'must be an e-mail address like ada@example.com';
        }),
      ],
    },
    description,
    example,
    traits,
  );

/** Two letters of a country, kept in upper case, or nothing. */
export const Country = (description: string, example: string) =>
  member(
    {
      kind: 'optional text',
      column: { type: 'varchar', length: 2 },
      schema: { type: String, maxLength: 2 },
      rules: [
        BlankIsNone(),
        Canonical((value) => (isCountry(value) ? value.trim().toUpperCase() : undefined)),
        Must('a country of two letters, like FR', isCountry),
      ],
    },
    description,
    example,
    { nullable: true },
  );

/** Letters of ASCII: others turn into them in upper case, as ß does. */
const isCountry = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{2}$/i.test(value.trim());

/** A locale that CLDR knows, stored in its canonical form, or nothing. */
export const LocaleName = (description: string, example: string) =>
  member(
    {
      kind: 'locale',
      column: { type: 'varchar', length: 10 },
      schema: { type: String },
      rules: [
        BlankIsNone(),
        Canonical(canonicalLocale),
        Must('a locale like en_US', (value) => canonicalLocale(value) !== undefined),
      ],
    },
    description,
    example,
    { nullable: true },
  );

/** A zone of the IANA database, or nothing. */
export const Zone = (description: string, example: string) =>
  member(
    {
      kind: 'zone',
      column: { type: 'varchar', length: 50 },
      schema: { type: String, maxLength: 50 },
      rules: [Must('a time zone like Europe/Paris', isTimeZone)],
    },
    description,
    example,
    { nullable: true },
  );
