import { all, Canonical } from '../../common/member/rule.js';
import { Secret } from '../../common/member/text.js';
import { composed } from '../../common/text.js';

/** An address or desktop login as it is typed: blanks around it are cut, and `é` is the same however it was typed. */
export const SignInName = (description: string) =>
  all(
    Canonical((value) => (typeof value === 'string' ? composed(value.trim()) : undefined)),
    Secret(description, 'ada@example.com', { max: 255, min: 1 }),
  );
