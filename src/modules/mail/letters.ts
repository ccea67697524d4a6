/** What a letter is about. Of each kind a person gets a few an hour at most. */
export type LetterKind =
  | 'invitation'
  | 'reset'
  | 'password-changed'
  | 'password-changed-by-administrator'
  | 'address-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'sign-in-code';

/** A mail before it has a recipient and a form. What people have typed may stand in it, and is plain text. */
export interface Letter {
  kind: LetterKind;
  subject: string;
  greeting: string;
  before: string;
  /** A link or a code on a line of its own, between the sentences before and after it. */
  link?: string;
  code?: string;
  after?: string;
}

interface Wording {
  invitation(name: string, link: string): Letter;
  reset(name: string, link: string): Letter;
  passwordChanged(name: string, when: string, address: string): Letter;
  passwordChangedByAdmin(name: string, when: string, address: string): Letter;
  addressChanged(name: string, when: string): Letter;
  secondFactorOn(name: string, when: string, address: string): Letter;
  secondFactorOff(name: string, when: string, address: string): Letter;
  emailCode(name: string, code: string): Letter;
}

const english: Wording = {
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

const french: Wording = {
  invitation: (name, link) => ({
    kind: 'invitation',
    subject: 'Vous êtes invité à rejoindre le Troupe de votre studio',
    greeting: `Bonjour ${name},`,
    before: 'votre studio vous a créé un compte. Choisissez un mot de passe ici ; le lien est valable 7 jours :',
    link,
  }),
  reset: (name, link) => ({
    kind: 'reset',
    subject: 'Un nouveau mot de passe pour Troupe',
    greeting: `Bonjour ${name},`,
    before:
      'quelqu’un, sans doute vous, a demandé un nouveau mot de passe. Choisissez-le ici ; le lien est valable 2 heures :',
    link,
    after: 'Si ce n’était pas vous, ne faites rien : votre mot de passe ne change pas.',
  }),
  passwordChanged: (name, when, address) => ({
    kind: 'password-changed',
    subject: 'Votre mot de passe Troupe a été changé',
    greeting: `Bonjour ${name},`,
    before: `votre mot de passe a été changé le ${when} (UTC) depuis ${address}.`,
    after: 'Si ce n’était pas vous, prévenez tout de suite un administrateur.',
  }),
  passwordChangedByAdmin: (name, when, address) => ({
    kind: 'password-changed-by-administrator',
    subject: 'Un administrateur a changé votre mot de passe Troupe',
    greeting: `Bonjour ${name},`,
    before: `un administrateur a changé votre mot de passe le ${when} (UTC) depuis ${address}.`,
    after: 'Si vous ne l’avez pas demandé, parlez-lui.',
  }),
  addressChanged: (name, when) => ({
    kind: 'address-changed',
    subject: 'L’adresse de votre compte Troupe a été changée',
    greeting: `Bonjour ${name},`,
    before: `l’adresse e-mail de votre compte a été changée le ${when} (UTC). Les messages iront désormais à la nouvelle.`,
    after: 'Si ce n’était ni vous ni un administrateur à votre demande, prévenez tout de suite un administrateur.',
  }),
  secondFactorOn: (name, when, address) => ({
    kind: 'second-factor-on',
    subject: 'Un second facteur de votre compte Troupe a été activé',
    greeting: `Bonjour ${name},`,
    before: `un second facteur de votre compte a été activé le ${when} (UTC) depuis ${address}.`,
    after: 'Si ce n’était pas vous, prévenez tout de suite un administrateur.',
  }),
  secondFactorOff: (name, when, address) => ({
    kind: 'second-factor-off',
    subject: 'Un second facteur de votre compte Troupe a été désactivé',
    greeting: `Bonjour ${name},`,
    before: `un second facteur de votre compte a été désactivé le ${when} (UTC) depuis ${address}.`,
    after: 'Si ce n’était ni vous ni un administrateur à votre demande, prévenez tout de suite un administrateur.',
  }),
  emailCode: (name, code) => ({
    kind: 'sign-in-code',
    subject: 'Votre code pour Troupe',
    greeting: `Bonjour ${name},`,
    before: 'voici votre code. Il est valable une fois, pendant 5 minutes :',
    code,
    after: 'Si vous n’êtes pas en train de vous connecter, quelqu’un connaît votre mot de passe : changez-le.',
  }),
};

/** The letters in the language of whoever gets them; English where we have no other. */
export function letters(locale: string | null): Wording {
  return locale?.startsWith('fr') ? french : english;
}

/** A moment as the letters write it. */
export const writtenMoment = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ');
