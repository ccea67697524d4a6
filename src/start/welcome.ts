import { Troupe } from './start.js';

/** Tells whoever started the server where it is and how to get in. */
export function printWelcome({ url, env, administrator }: Troupe): void {
  console.log(`Troupe is running.

  API         ${url}/api
  Swagger UI  ${url}/docs
  Data        ${env.databaseUrl ? 'the database of DATABASE_URL' : env.dataDir}`);
  if (!administrator) return;
  const { email, generatedPassword } = administrator;
  console.log(`
  The first administrator was made. This is shown only once:

  E-mail      ${email}
  Password    ${generatedPassword ?? '(the one of ADMIN_PASSWORD)'}

  Sign in:

  curl -s ${url}/api/auth/login -H 'Content-Type: application/json' \\
    -d '${JSON.stringify({ email, password: generatedPassword ?? '…' })}'`);
}
