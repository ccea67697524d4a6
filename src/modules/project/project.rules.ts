import { ReadAs } from '../../common/http/declared-members.js';
import { Must, all } from '../../common/http/validation.js';

/** A text of this form whose numbers are all above zero. */
const isLike = (form: RegExp, longest: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= longest && form.test(value) && value.split(/[:x]/).every(Number);

/** Frames per second, stored as a text; clients send numbers too. */
export const IsFrameRate = () =>
  all(
    ReadAs((value) => (typeof value === 'number' ? String(value) : value)),
    Must('a number of frames per second, like 25 or 23.976', isLike(/^\d+(\.\d+)?$/, 10)),
  );

/** Width to height, as two numbers or as one. */
export const IsRatio = () => Must('a ratio like 16:9 or 2.39', isLike(/^\d+(\.\d+)?(:\d+(\.\d+)?)?$/, 10));

/** Width and height in pixels. */
export const IsResolution = () => Must('a resolution like 1920x1080', isLike(/^\d{1,5}x\d{1,5}$/, 12));
