/** What the driver calls it, in words for an administrator. */
const words: Record<string, string> = {
  ECONNREFUSED: 'Nothing listens at the address of SMTP_URL.',
  ECONNECTION: 'The mail server closed the connection.',
  ECONNRESET: 'The mail server closed the connection.',
  ESOCKET: 'The connection to the mail server broke.',
  ENOTFOUND: 'The host of SMTP_URL is not known.',
  EDNS: 'The host of SMTP_URL is not known.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  EABORT: 'The mail server did not answer in time.',
  ETLS: 'No secure connection to the mail server could be made.',
  EAUTH: 'The mail server did not take the name and password of SMTP_URL.',
  ENOSPC: 'The disk is full.',
};

interface Refusal {
  code?: string;
  name?: string;
  message?: string;
  cause?: unknown;
  responseCode?: number;
  response?: string;
}

/** Why a mail was not taken. Servers quote from mails they refuse: links, codes and addresses are left out. */
export function refusalWords(error: unknown): string {
  const { code, message = '', responseCode, response = '' } = (error ?? {}) as Refusal;
  if (responseCode !== undefined && code !== 'EAUTH') {
    return shortened(`The mail server refused it: ${withoutSecrets(response || String(responseCode))}`);
  }
  return words[innermostCode(error) ?? ''] ?? shortened(`It could not be sent: ${withoutSecrets(message)}`);
}

/** Whether the mail server may have the mail all the same: it fell silent, or its word was lost. */
export function isUncertain(error: unknown): boolean {
  const { responseCode } = (error ?? {}) as Refusal;
  return responseCode === undefined && uncertain.has(innermostCode(error) ?? '');
}

const uncertain = new Set(['EABORT', 'ETIMEDOUT', 'ECONNRESET', 'ECONNECTION', 'ESOCKET']);

/** What the network says behind what the driver says, as far as there are words for it. */
function innermostCode(error: unknown): string | undefined {
  const { code = '', name, message = '', cause } = (error ?? {}) as Refusal;
  const inner = (cause as Refusal | undefined)?.code ?? /\b(ECONN\w+|ENOTFOUND|ETIMEDOUT)\b/.exec(message)?.[1];
  return [inner, name === 'AbortError' ? 'EABORT' : undefined, code].find(
    (each) => each !== undefined && each in words,
  );
}

const withoutSecrets = (text: string): string =>
  text
    .replace(/\S+:\/\/\S+/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/[\w-]{20,}/g, '…')
    .replace(/\b\d{6,}\b/g, '…')
    .replace(/\s+/g, ' ')
    .trim();

const shortened = (text: string): string => (text.length > 255 ? `${text.slice(0, 254)}…` : text);
