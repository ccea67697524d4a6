import type { Wording } from './letter.js';

/** The letters in English. */
export const english: Wording = {
  invitation: (name, link) => ({
    kind: 'invitation',
    subject: 'You are invited to your studio’s Troupe',
    greeting: `Hello ${name},`,
    before: 'your studio has made an account for you. Choose a password here; the link works for 7 days:',
    link,
  }),
  reset: (name, link) => ({
    kind: 'reset',
    subject: 'A new password for Troupe',
    greeting: `Hello ${name},`,
    before: 'somebody, hopefully you, asked for a new password. Choose it here; the link works for 2 hours:',
    link,
    after: 'If it was not you, do nothing: your password stays as it is.',
  }),
  passwordChanged: (name, when, address) => ({
    kind: 'password-changed',
    subject: 'Your Troupe password was changed',
    greeting: `Hello ${name},`,
    before: `your password was changed on ${when} (UTC) from ${address}.`,
    after: 'If it was not you, tell an administrator at once.',
  }),
  passwordChangedByAdmin: (name, when, address) => ({
    kind: 'password-changed-by-administrator',
    subject: 'An administrator changed your Troupe password',
    greeting: `Hello ${name},`,
    before: `an administrator changed your password on ${when} (UTC) from ${address}.`,
    after: 'If you did not ask for this, talk to them.',
  }),
  addressChanged: (name, when) => ({
    kind: 'address-changed',
    subject: 'The address of your Troupe account was changed',
    greeting: `Hello ${name},`,
    before: `the e-mail address of your account was changed on ${when} (UTC). Mails go to the new one from now on.`,
    after: 'If it was neither you nor an administrator you asked, tell an administrator at once.',
  }),
  addressChangedByOneself: (name, when, link) => ({
    kind: 'address-changed',
    subject: 'The address of your Troupe account was changed',
    greeting: `Hello ${name},`,
    before: `the e-mail address of your account was changed on ${when} (UTC). Mails go to the new one from now on. If it was not you, take it back here; the link works for 3 days:`,
    link,
    after:
      'The page asks you once more before anything changes. Taking the address back signs your account out everywhere; choose a new password then.',
  }),
  secondFactorOn: (name, when, address) => ({
    kind: 'second-factor-on',
    subject: 'A second factor of your Troupe account was switched on',
    greeting: `Hello ${name},`,
    before: `a second factor of your account was switched on at ${when} (UTC) from ${address}.`,
    after: 'If it was not you, tell an administrator at once.',
  }),
  secondFactorOff: (name, when, address) => ({
    kind: 'second-factor-off',
    subject: 'A second factor of your Troupe account was switched off',
    greeting: `Hello ${name},`,
    before: `a second factor of your account was switched off on ${when} (UTC) from ${address}.`,
    after: 'If it was neither you nor an administrator you asked, tell an administrator at once.',
  }),
  emailCode: (name, code) => ({
    kind: 'sign-in-code',
    subject: 'Your code for Troupe',
    greeting: `Hello ${name},`,
    before: 'this is your code. It works once, within 5 minutes:',
    code,
    after: 'If you are not signing in at the moment, somebody knows your password: change it.',
  }),
};
