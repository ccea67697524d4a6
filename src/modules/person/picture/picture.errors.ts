import { InvalidInput } from '../../../common/problem/invalid-input.js';
import { Problem } from '../../../common/problem/problem.js';

/** What may be uploaded; the document says the same. */
export const readablePicture =
  'PNG, JPEG, WebP, GIF or TIFF of at most 25 megapixels, or AVIF of at most 12; of several pages the first. BMP and SVG are not read.';

/** The file is no picture that is read, or unpacks to too much. */
export class PictureUnreadable extends InvalidInput {
  constructor(sentence: string) {
    super([{ field: 'file', message: sentence || `must be a picture: ${readablePicture.replace(/\.$/, '')}` }]);
  }
}

/** The picture could not be written to the disk. */
export class PictureNotStored extends Problem {
  constructor() {
    super(
      'unavailable',
      'The picture could not be stored: the disk of the server is full or cannot be written to. Nothing was changed; tell your administrator.',
      {},
      { 'retry-after': '60' },
    );
  }
}
