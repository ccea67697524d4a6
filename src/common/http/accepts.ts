import type { IncomingHttpHeaders } from 'node:http';

/** Whether a caller names a media type among those that they read, in any case. */
export const accepts = ({ accept }: IncomingHttpHeaders, mediaType: string): boolean =>
  accept !== undefined && accept.toLowerCase().includes(mediaType);
