import { lowerCase } from './lower-case.js';
import { joiners } from './text.js';

/** Whether a list of addresses, in lower case, holds this one in any case. */
export const isAmong = (addresses: readonly string[], address: string | null): boolean =>
  address !== null && addresses.includes(lowerCase(address));

/** Whether two addresses differ in nothing but case. */
export const isSameAddress = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : lowerCase(one) === lowerCase(other);

/** Whether an address is one of these, or differs from one in nothing but case and joiners, which nobody sees. */
export const looksLikeOneOf = (addresses: readonly string[], address: string): boolean =>
  addresses.some((each) => look(each) === look(address));

const look = (address: string): string => lowerCase([...address].filter((each) => !joiners.includes(each)).join(''));
