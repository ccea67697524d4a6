import { member, type Traits } from '../../common/member/member.js';
import { Canonical, Must } from '../../common/member/rule.js';

/** A text of this form whose numbers are all above zero. */
const numbers = (form: RegExp, max: number, be: string, ...read: PropertyDecorator[]) => ({
  kind: 'text' as const,
  column: { type: 'varchar' as const, length: max },
  schema: { type: String, maxLength: max },
  rules: [
    ...read,
    Must(
      be,
      (value) =>
        typeof value === 'string' && value.length <= max && form.test(value) && value.split(/[:x]/).every(Number),
    ),
  ],
});

/** Frames per second, stored as a text; clients send numbers too. */
export const FrameRate = (description: string, example: string, traits?: Traits<string>) =>
  member(
    numbers(
      /^\d+(\.\d+)?$/,
      10,
      'a number of frames per second, like 25 or 23.976',
      Canonical((value) => (typeof value === 'number' ? String(value) : undefined)),
    ),
    description,
    example,
    traits,
  );

/** Width to height, as two numbers or as one. */
export const Ratio = (description: string, example: string, traits?: Traits<string>) =>
  member(numbers(/^\d+(\.\d+)?(:\d+(\.\d+)?)?$/, 10, 'a ratio like 16:9 or 2.39'), description, example, traits);

/** Width and height in pixels. */
export const Resolution = (description: string, example: string, traits?: Traits<string>) =>
  member(numbers(/^\d{1,5}x\d{1,5}$/, 12, 'a resolution like 1920x1080'), description, example, traits);
