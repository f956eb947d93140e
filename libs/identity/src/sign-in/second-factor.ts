import { Injectable } from '@nestjs/common';
import { SecretBox, type Tx } from '#database';
import { DomainError, SystemClock } from '#kernel';
import {
  acceptStep,
  offerCodeSecret,
  replaceRecoveryCodes,
  useRecoveryCode,
  type StoredCredentials,
} from '../storage/credential-statements.js';
import type { Person } from '../storage/person-statements.js';
import { newOneTimeSecret, ONE_TIME_CODE, oneTimeUri, stepOfCode } from './one-time-codes.js';
import { hashRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { SignInOptions } from './sign-in-options.js';

/** The name that authenticator apps show beside the account. */
const ISSUER = 'Thang';

/** A secret for an authenticator app, and what its QR code says. */
export interface OfferedCode {
  secret: string;
  uri: string;
}

/** Asks for one-time codes at sign-in, and sets up authenticator apps. */
@Injectable()
export class SecondFactor {
  private readonly box: SecretBox;

  constructor(
    private readonly clock: SystemClock,
    private readonly options: SignInOptions,
  ) {
    this.box = new SecretBox(options.settings.secretKey);
  }

  /** Whether this person needs a code to sign in. */
  isNeeded({ codeConfirmed }: StoredCredentials): boolean {
    return codeConfirmed || this.options.settings.codeRequired;
  }

  /**
   * Passes when the person needs no code, or when the code is right. A right first code confirms the app;
   * then the new recovery codes are returned.
   * @throws DomainError `code-needed`; `code-set-up-needed` with the secret to set up; `code-wrong`
   */
  async pass(
    tx: Tx,
    person: Person,
    { credentials, code }: { credentials: StoredCredentials; code: string | undefined },
  ): Promise<string[] | null> {
    if (!this.isNeeded(credentials)) return null;
    if (code !== undefined && credentials.codeSecret !== null) {
      if (!(await this.accepts(tx, person, credentials, code))) throw codeWrong();
      return credentials.codeConfirmed ? null : this.newRecoveryCodes(tx, person.id);
    }
    throw credentials.codeConfirmed ? codeNeeded() : await this.setUpNeeded(tx, person);
  }

  /** Offers a secret to set up an app with. It is the same until its first code confirms it. */
  async offer(tx: Tx, { id, email }: Person): Promise<OfferedCode> {
    const secret = newOneTimeSecret();
    const stored = this.box.open(await offerCodeSecret(tx, id, this.box.seal(secret, id)), id);
    return { secret: stored, uri: oneTimeUri(stored, { issuer: ISSUER, account: email }) };
  }

  /** Returns whether a one-time or recovery code is right. It then counts no more. */
  async accepts(
    tx: Tx,
    { id }: Pick<Person, 'id'>,
    { codeSecret, codeConfirmed }: StoredCredentials,
    code: string,
  ): Promise<boolean> {
    const at = this.clock.now();
    const digits = code.replace(/\s/g, '');
    if (ONE_TIME_CODE.test(digits)) {
      const step = codeSecret === null ? null : stepOfCode(digits, this.box.open(codeSecret, id), at);
      return step !== null && acceptStep(tx, id, { step, at });
    }
    if (!codeConfirmed || !isRecoveryCode(code)) return false;
    return useRecoveryCode(tx, id, { hash: hashRecoveryCode(code), at });
  }

  /** Makes ten recovery codes; earlier ones no longer work. They are returned here and never again. */
  async newRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(tx, person, codes.map(hashRecoveryCode));
    return codes;
  }

  private async setUpNeeded(tx: Tx, person: Person): Promise<CodeSetUpNeeded> {
    return new CodeSetUpNeeded(await this.offer(tx, person));
  }
}

/** Carries the secret out of a transaction that is kept, so that the secret stays the offered one. */
export class CodeSetUpNeeded extends DomainError {
  constructor({ secret, uri }: OfferedCode) {
    super(
      'code-set-up-needed',
      {
        vi: 'Hệ thống yêu cầu mã một lần. Hãy cài ứng dụng xác thực rồi nhập mã đầu tiên.',
        en: 'This installation asks for one-time codes. Set up an authenticator app, then enter its first code.',
      },
      { secret, uri },
    );
  }
}

function codeNeeded(): DomainError {
  return new DomainError('code-needed', {
    vi: 'Hãy nhập mã một lần của ứng dụng xác thực, hoặc một mã khôi phục.',
    en: 'Enter the one-time code of your authenticator app, or a recovery code.',
  });
}

export function codeWrong(): DomainError {
  return new DomainError('code-wrong', {
    vi: 'Mã không đúng, đã hết hạn hoặc đã dùng. Hãy đợi mã mới rồi thử lại.',
    en: 'The code is wrong, expired or used already. Wait for the next code, then try again.',
  });
}
