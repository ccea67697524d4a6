import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { may } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordService } from '../credential/password.service.js';
import { SessionRepository } from '../credential/session.repository.js';
import { TokenSigner } from '../credential/token.signer.js';
import { letters, writtenMoment } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import { HeldAccountService } from '../person/held-account.service.js';
import { PersonAuditService } from '../person/person-audit.service.js';
import { AccountProtected, PersonWithoutAddress } from '../person/person.errors.js';
import { OrganisationRepository } from '../platform/organisation.repository.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { Unauthenticated } from './auth.errors.js';
import { CodeCheckService } from './code-check.service.js';
import { EmailCodeRepository } from './email-code.repository.js';
import type { Origin } from './origin.js';
import { ownAccount } from './own-account.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { CodeFactor, decidingCode, enabledFactors, SentCodes } from './second-factor.js';
import {
  NoSecondFactor,
  SecondFactorOff,
  SecondFactorOn,
  SecondFactorOutOfReach,
  WrongCode,
} from './second-factor.errors.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorOnView, TotpPreparedView } from './second-factor.view.js';
import { SignInLimitService } from './sign-in-limit.service.js';
import { newSecret, provisioningUri } from './totp.js';

/** Switching second factors on and off. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly secondFactors: SecondFactorRepository,
    private readonly emailCodes: EmailCodeRepository,
    private readonly codes: CodeCheckService,
    private readonly passwords: PasswordService,
    private readonly limit: SignInLimitService,
    private readonly sessions: SessionRepository,
    private readonly tokens: TokenSigner,
    private readonly organisations: OrganisationRepository,
    private readonly mails: MailService,
    private readonly heldAccounts: HeldAccountService,
    private readonly audit: PersonAuditService,
  ) {}

  /** Makes the secret for an authenticator. Nothing is asked for it until a code has shown that it arrived there. */
  async prepareTotp(viewer: Viewer): Promise<TotpPreparedView> {
    const account = await ownAccount(this.accounts, viewer);
    const secret = newSecret();
    const prepared = await this.stillActive(viewer, (tx) => this.secondFactors.prepare(tx, account.id, 'totp', secret));
    if (!prepared) throw new SecondFactorOn();
    const issuer = (await this.organisations.name()) ?? 'Troupe';
    return {
      totp_provisionning_uri: provisioningUri(secret, issuer, account.email ?? account.first_name),
      otp_secret: secret,
    };
  }

  /** Mails a code, which shows that mails arrive. When the mail server refuses it, nothing was prepared. */
  async prepareEmailCode(viewer: Viewer): Promise<void> {
    const { id, email, first_name, locale } = await ownAccount(this.accounts, viewer);
    await this.stillActive(viewer, async (tx) => {
      if (!(await this.secondFactors.prepare(tx, id, 'email_otp', newSecret()))) throw new SecondFactorOn();
      if (email === null) throw new PersonWithoutAddress();
      await this.mails.send(
        tx,
        { id, email },
        letters(locale).emailCode(first_name, await this.emailCodes.issue(tx, id)),
      );
    });
  }

  /** Switches a prepared method on, with a code that shows that it works. The person's other sessions end; a mail tells. */
  async enable(viewer: Viewer, factor: CodeFactor, code: string, origin: Origin): Promise<SecondFactorOnView> {
    const account = await ownAccount(this.accounts, viewer);
    if (account[`${factor}_enabled`]) throw new SecondFactorOn();
    await this.limit.attempt(origin.address, () => this.codes.use(account, { kind: factor, code }, origin));
    const { codes, hashes } = await newRecoveryCodes(this.passwords);
    return this.stillActive(viewer, async (tx) => {
      const secret = account[`${factor}_secret`];
      const stored = await this.audit.watch(tx, viewer.id, account.id, () =>
        this.secondFactors.switchOn(tx, account.id, factor, secret, hashes),
      );
      if (stored === undefined) throw new SecondFactorOn();
      await this.sessions.endAll(tx, account.id, viewer.sessionId);
      await this.tell(tx, 'secondFactorOn', account, origin.address);
      return { otp_recovery_codes: stored ? codes : null, ...(await this.freshTokens(tx, viewer, origin)) };
    });
  }

  /** Switches a method off. The person's other sessions end. */
  async disable(viewer: Viewer, factor: CodeFactor, sent: SentCodes, origin: Origin): Promise<void> {
    const account = await ownAccount(this.accounts, viewer);
    if (!account[`${factor}_enabled`]) throw new SecondFactorOff();
    await this.verify(account, sent, origin);
    await this.stillActive(viewer, async (tx) => {
      const off = await this.audit.watch(tx, viewer.id, account.id, () =>
        this.secondFactors.switchOff(tx, account.id, factor),
      );
      if (!off) throw new SecondFactorOff();
      await this.sessions.endAll(tx, account.id, viewer.sessionId);
      await this.tell(tx, 'secondFactorOff', account, origin.address);
    });
  }

  /** Makes new recovery codes; the former ones do not work any more. */
  async replaceRecoveryCodes(viewer: Viewer, sent: SentCodes, origin: Origin): Promise<string[]> {
    const account = await ownAccount(this.accounts, viewer);
    if (enabledFactors(account).length === 0) throw new NoSecondFactor();
    await this.verify(account, sent, origin);
    const { codes, hashes } = await newRecoveryCodes(this.passwords);
    const replaced = await this.stillActive(viewer, (tx) =>
      this.audit.watch(tx, viewer.id, account.id, () =>
        this.secondFactors.replaceRecoveryCodes(tx, account.id, hashes),
      ),
    );
    if (!replaced) throw new NoSecondFactor();
    return codes;
  }

  /** Switches off every method of somebody who lost theirs. Their sessions end. */
  async remove(viewer: Viewer, personId: string, address: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { account, caller, facts } = await this.heldAccounts.hold(
        tx,
        viewer,
        'person.disable-second-factor',
        personId,
      );
      if (!may(caller, 'account-of.second-factor', facts)) {
        throw facts.unprotected ? new SecondFactorOutOfReach() : new AccountProtected();
      }
      const off = await this.audit.watch(tx, viewer.id, personId, () => this.secondFactors.switchAllOff(tx, personId));
      if (!off) throw new NoSecondFactor();
      await this.sessions.endAll(tx, personId, viewer.sessionId);
      await this.tell(tx, 'secondFactorOff', account, address);
    });
  }

  /** One's own, in a transaction: whoever was switched off meanwhile changes nothing any more. */
  private stillActive<T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await current(tx, viewer);
      return work(tx);
    });
  }

  private async verify(account: SignInAccount, sent: SentCodes, origin: Origin): Promise<void> {
    const code = decidingCode(account, sent);
    if (!code) throw new WrongCode();
    await this.limit.attempt(origin.address, () => this.codes.use(account, code, origin));
  }

  /** The next tokens of the caller's session; of a new one when they came with a permanent token. */
  private async freshTokens(tx: Transaction, { id, sessionId }: Viewer, { userAgent, address }: Origin) {
    const session = sessionId
      ? await this.sessions.renew(tx, sessionId)
      : await this.sessions.open(tx, id, userAgent, address);
    if (!session) throw new Unauthenticated();
    return this.tokens.sessionTokens(id, session.id, session.refreshJti);
  }

  private tell(
    tx: Transaction,
    what: 'secondFactorOn' | 'secondFactorOff',
    { id, email, first_name, locale }: Pick<SignInAccount, 'id' | 'email' | 'first_name' | 'locale'>,
    address: string,
  ): Promise<void> {
    return this.mails.tell(tx, { id, email }, letters(locale)[what](first_name, writtenMoment(new Date()), address));
  }
}
