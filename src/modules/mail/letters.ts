/** A mail before it has a recipient. */
export interface Letter {
  subject: string;
  text: string;
}

type Language = 'en' | 'fr';

interface Wording {
  invitation(name: string, link: string): Letter;
  reset(name: string, link: string): Letter;
  passwordChanged(name: string, when: string, address: string): Letter;
  passwordChangedByAdmin(name: string, when: string, address: string): Letter;
  secondFactorOff(name: string, when: string, address: string): Letter;
  emailCode(name: string, code: string): Letter;
}

const wordings: Record<Language, Wording> = {
  en: {
    invitation: (name, link) => ({
      subject: 'You are invited to your studio’s Troupe',
      text: `Hello ${name},\n\nyour studio has made an account for you. Choose a password here; the link works for 7 days:\n\n${link}\n`,
    }),
    reset: (name, link) => ({
      subject: 'A new password for Troupe',
      text: `Hello ${name},\n\nsomebody, hopefully you, asked for a new password. Choose it here; the link works for 2 hours:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
    }),
    passwordChanged: (name, when, address) => ({
      subject: 'Your Troupe password was changed',
      text: `Hello ${name},\n\nyour password was changed on ${when} (UTC) from ${address}. If it was not you, tell an administrator at once.\n`,
    }),
    passwordChangedByAdmin: (name, when, address) => ({
      subject: 'An administrator changed your Troupe password',
      text: `Hello ${name},\n\nan administrator changed your password on ${when} (UTC) from ${address}. If you did not ask for this, talk to them.\n`,
    }),
    secondFactorOff: (name, when, address) => ({
      subject: 'A second factor of your Troupe account was switched off',
      text: `Hello ${name},\n\na second factor of your account was switched off on ${when} (UTC) from ${address}. If neither you did this nor an administrator you asked, tell an administrator at once.\n`,
    }),
    emailCode: (name, code) => ({
      subject: 'Your code for Troupe',
      text: `Hello ${name},\n\nyour code is ${code}. It works once, for 5 minutes.\n\nIf you did not ask for it, somebody may know your password: change it, and give the code to nobody.\n`,
    }),
  },
  fr: {
    invitation: (name, link) => ({
      subject: 'Vous êtes invité à rejoindre le Troupe de votre studio',
      text: `Bonjour ${name},\n\nvotre studio vous a créé un compte. Choisissez un mot de passe ici ; le lien est valable 7 jours :\n\n${link}\n`,
    }),
    reset: (name, link) => ({
      subject: 'Un nouveau mot de passe pour Troupe',
      text: `Bonjour ${name},\n\nquelqu’un, sans doute vous, a demandé un nouveau mot de passe. Choisissez-le ici ; le lien est valable 2 heures :\n\n${link}\n\nSi ce n’était pas vous, ne faites rien : votre mot de passe ne change pas.\n`,
    }),
    passwordChanged: (name, when, address) => ({
      subject: 'Votre mot de passe Troupe a été changé',
      text: `Bonjour ${name},\n\nvotre mot de passe a été changé le ${when} (UTC) depuis ${address}. Si ce n’était pas vous, prévenez tout de suite un administrateur.\n`,
    }),
    passwordChangedByAdmin: (name, when, address) => ({
      subject: 'Un administrateur a changé votre mot de passe Troupe',
      text: `Bonjour ${name},\n\nun administrateur a changé votre mot de passe le ${when} (UTC) depuis ${address}. Si vous ne l’avez pas demandé, parlez-lui.\n`,
    }),
    secondFactorOff: (name, when, address) => ({
      subject: 'Un second facteur de votre compte Troupe a été désactivé',
      text: `Bonjour ${name},\n\nun second facteur de votre compte a été désactivé le ${when} (UTC) depuis ${address}. Si ce n’était ni vous ni un administrateur à votre demande, prévenez tout de suite un administrateur.\n`,
    }),
    emailCode: (name, code) => ({
      subject: 'Votre code pour Troupe',
      text: `Bonjour ${name},\n\nvotre code est ${code}. Il ne sert qu’une fois, pendant 5 minutes.\n\nSi vous ne l’avez pas demandé, quelqu’un connaît peut-être votre mot de passe : changez-le, et ne donnez le code à personne.\n`,
    }),
  },
};

/** The letters in the language of whoever gets them; English where we have no other. */
export function letters(locale: string | null): Wording {
  return wordings[locale?.startsWith('fr') ? 'fr' : 'en'];
}

/** A moment as the letters write it. */
export const writtenMoment = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ');
