import ipaddr from 'ipaddr.js';

/**
 * What a client address counts as, wherever something is counted by address. An IPv4 address is itself, however it is
 * written. Of IPv6, every household and server is given at least a /64, so that one of its addresses is as good as another.
 */
export function countedAddress(address: string): string {
  // A proxy may name anything; what is no address counts as it is.
  if (!ipaddr.isValid(address)) return address.slice(0, 50);
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv4) return read.toString();
  return `${new ipaddr.IPv6([...read.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
