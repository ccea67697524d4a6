import type { Wording } from './letter.js';

/** The letters in French. */
export const french: Wording = {
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
  addressChangedByOneself: (name, when, link) => ({
    kind: 'address-changed',
    subject: 'L’adresse de votre compte Troupe a été changée',
    greeting: `Bonjour ${name},`,
    before: `l’adresse e-mail de votre compte a été changée le ${when} (UTC). Les messages iront désormais à la nouvelle. Si ce n’était pas vous, reprenez-la ici ; le lien est valable 3 jours :`,
    link,
    after:
      'La page vous demande confirmation avant de changer quoi que ce soit. Reprendre l’adresse déconnecte votre compte partout ; choisissez ensuite un nouveau mot de passe.',
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
