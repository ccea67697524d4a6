import { type AdministratorAccount, ensureAdministrator } from './administrator.js';
import { print } from './output.js';
import type { Troupe } from './start.js';

/** Tells whoever started the server where it is and, the first time, how to get in. */
export async function welcome(troupe: Troupe): Promise<void> {
  await print(addresses(troupe));
  const tell = (account: AdministratorAccount) => print(howToGetIn(troupe.url, account));
  if (troupe.administrator) await tell(troupe.administrator);
  else await ensureAdministrator(troupe.app, troupe.env, tell);
}

export const addresses = ({ url, env }: Troupe) => `Troupe is running.

  API         ${url}/api
  Swagger UI  ${url}/docs
  Data        ${env.databaseUrl ? 'the database of DATABASE_URL' : env.dataDir}
`;

const howToGetIn = (url: string, { email, generatedPassword }: AdministratorAccount) => `
  The first administrator was made. This is shown only once:

  E-mail      ${email}
  Password    ${generatedPassword ?? '(the one of ADMIN_PASSWORD)'}

  Sign in:

  curl -s ${url}/api/auth/login -H 'Content-Type: application/json' \\
    -d '${JSON.stringify({ email, password: generatedPassword ?? '…' })}'
`;
