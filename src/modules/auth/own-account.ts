import type { Viewer } from '../../access/viewer.js';
import type { AccountRepository, SignInAccount } from './account.repository.js';
import { Unauthenticated } from './auth.errors.js';

/** The caller's own account; it may have been deleted since the token was looked at. */
export async function ownAccount(accounts: AccountRepository, { id }: Viewer): Promise<SignInAccount> {
  const account = await accounts.byId(id);
  if (!account) throw new Unauthenticated();
  return account;
}
