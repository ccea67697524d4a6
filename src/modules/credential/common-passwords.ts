import { dictionary } from '@zxcvbn-ts/language-common';

/** What leaked elsewhere and is therefore guessed first: 49,000 passwords, in small letters. */
export const commonPasswords: ReadonlySet<string> = new Set(dictionary['passwords-common']);
