import escape from 'escape-html';
import type { LivingChange } from './address-change.repository.js';

const wordings = {
  en: {
    title: 'Take back an address',
    question: (address: string) =>
      `The e-mail address of your Troupe account was changed. Shall it be ${address} again? You are signed out everywhere, and links that were mailed to the new address die.`,
    button: 'Take the address back',
    done: (address: string) =>
      `The address of your account is ${address} again, and you are signed out everywhere. Choose a new password now: ask for a link at the sign-in.`,
  },
  fr: {
    title: 'Reprendre une adresse',
    question: (address: string) =>
      `L’adresse e-mail de votre compte Troupe a été changée. Doit-elle redevenir ${address} ? Vous serez déconnecté partout, et les liens envoyés à la nouvelle adresse ne serviront plus.`,
    button: 'Reprendre l’adresse',
    done: (address: string) =>
      `L’adresse de votre compte est de nouveau ${address}, et vous êtes déconnecté partout. Choisissez maintenant un nouveau mot de passe : demandez un lien à la connexion.`,
  },
};

const languageOf = ({ locale }: LivingChange) => (locale?.startsWith('fr') ? 'fr' : 'en');

/** Asks once more: programs that look at mails open the links in them, and must change nothing. */
export function questionPage(change: LivingChange, token: string): string {
  const { question, button } = wordings[languageOf(change)];
  return page(
    change,
    `<p>${escape(question(change.former_address))}</p>
<form method="post"><input type="hidden" name="token" value="${escape(token)}"><button>${escape(button)}</button></form>`,
  );
}

export function donePage(change: LivingChange): string {
  return page(change, `<p>${escape(doneSentence(change))}</p>`);
}

export function doneSentence(change: LivingChange): string {
  return wordings[languageOf(change)].done(change.former_address);
}

function page(change: LivingChange, body: string): string {
  const language = languageOf(change);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(wordings[language].title)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 560px; margin: 48px auto; padding: 0 16px">
${body}
</body></html>
`;
}
