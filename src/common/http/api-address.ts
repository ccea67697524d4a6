/**
 * The address that is looked up: installations publish the API below /api, and here both mean the same. Proxies send the
 * name of the host too, and OPTIONS may ask about `*`; what does not begin with a slash would pass by all hooks.
 */
export function apiAddress(address: string): string {
  const path = address.replace(/^https?:\/\/[^/?#]+/i, '').replace(/^\/api(?=[/?]|$)/, '');
  return path.startsWith('/') ? path : `/${path}`;
}
