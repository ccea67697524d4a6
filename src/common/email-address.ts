import { lowerCase } from './lower-case.js';

/** Whether a list of addresses, in lower case, holds this one in any case. */
export const isAmong = (addresses: readonly string[], address: string | null): boolean =>
  address !== null && addresses.includes(lowerCase(address));
