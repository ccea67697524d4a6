import { IsText } from '../../common/http/text-rules.js';
import { all, Canonical } from '../../common/http/validation.js';
import { composed } from '../../common/text.js';

/** An address or desktop login as it is typed: blanks around it are cut, and `é` is the same however it was typed. */
export const IsSignInName = () =>
  all(
    Canonical((value) => (typeof value === 'string' ? composed(value.trim()) : undefined)),
    IsText(255, { shortest: 1 }),
  );
