import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lowerCase } from '../common/lower-case.js';
import { RunningEnv } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { PasswordService } from '../modules/credential/password.service.js';
import { PersonRepository } from '../modules/person/person.repository.js';

export interface AdministratorAccount {
  email: string;
  /** Only when it was generated; a given one is known already. */
  generatedPassword?: string;
}

/**
 * Makes the first administrator on a database without people. Two servers starting at once make one. `tell` answers
 * whether anybody could read it, and comes before the commit: whatever ends the process in between, no account is left
 * whose password nobody was told.
 */
export async function ensureAdministrator(
  app: NestFastifyApplication,
  env: RunningEnv,
  tell: (account: AdministratorAccount) => Promise<boolean> = async () => true,
): Promise<AdministratorAccount | undefined> {
  const persons = app.get(PersonRepository);
  if (await persons.any()) return undefined;
  const generatedPassword = randomBytes(12).toString('base64url');
  const password = await app.get(PasswordService).hash(env.adminPassword ?? generatedPassword);
  return app.get(Database).transaction(async (tx) => {
    await persons.lockUserLimit(tx);
    if (await persons.any(tx)) return undefined;
    const account = {
      email: lowerCase(env.adminEmail),
      ...(env.adminPassword === undefined && { generatedPassword }),
    };
    if (!(await tell(account))) return undefined;
    await persons.insert(tx, {
      first_name: 'Studio',
      last_name: 'Administrator',
      email: account.email,
      password,
      role: 'admin',
      timezone: env.defaultTimezone,
      locale: env.defaultLocale,
    });
    return account;
  });
}
