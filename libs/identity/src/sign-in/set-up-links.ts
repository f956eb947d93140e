import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Tx } from '#database';
import { DomainError, SystemClock } from '#kernel';
import { hashSecret, isToken, newSecret } from '../secrets.js';
import { finishSetUp, replaceSetUpToken, selectSetUpState } from '../storage/set-up-statements.js';

export const SET_UP_HOURS = 72;

/**
 * The link that the first start prints. Behind it the first administrator is made, once. Each start prints a
 * new one until then.
 */
@Injectable()
export class SetUpLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** Makes the token of the set-up page; `null` once the installation is set up. */
  async create(q: Queryable = this.database): Promise<string | null> {
    const token = newSecret();
    const expiresAt = this.clock.now() + SET_UP_HOURS * 3_600_000;
    return (await replaceSetUpToken(q, { hash: hashSecret(token), expiresAt })) ? token : null;
  }

  /** @throws DomainError `set-up-done`; `set-up-link-not-valid` */
  async assertOpen(token: string): Promise<void> {
    if (!isToken(token)) throw notValid();
    const state = await selectSetUpState(this.database, { hash: hashSecret(token), now: this.clock.now() });
    if (state === 'done') throw done();
    if (state === 'unknown') throw notValid();
  }

  /** Spends the link in the caller's transaction. @throws DomainError `set-up-done` */
  async finish(tx: Tx, token: string): Promise<void> {
    if (!(await finishSetUp(tx, { hash: hashSecret(token), now: this.clock.now() }))) throw done();
  }
}

function done(): DomainError {
  return new DomainError('set-up-done', {
    vi: 'Hệ thống đã được thiết lập. Hãy đăng nhập; quản trị viên đổi cài đặt ở trang Cài đặt.',
    en: 'This installation is set up already. Sign in; administrators change settings on the settings page.',
  });
}

function notValid(): DomainError {
  return new DomainError('set-up-link-not-valid', {
    vi: 'Liên kết thiết lập không đúng hoặc đã hết hạn. Khởi động lại máy chủ để có liên kết mới.',
    en: 'The set-up link is wrong or has expired. Start the server again for a new one.',
  });
}
