import { lowerCase } from './lower-case.js';

/** Whether a list of addresses, in lower case, holds this one in any case. */
export const isAmong = (addresses: readonly string[], address: string | null): boolean =>
  address !== null && addresses.includes(lowerCase(address));

/** Whether two addresses differ in nothing but case. */
export const isSameAddress = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : lowerCase(one) === lowerCase(other);
