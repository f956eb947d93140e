import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Settings } from '#config';
import { Database, decideAgain, withTransaction, type Tx } from '#database';
import { lockEmptyLog } from '#event-log';
import {
  Accounts,
  AuditTrail,
  Passwords,
  Persons,
  Sessions,
  SetUpLinks,
  toPrincipal,
  systemActor,
  type OpenedSession,
  type RequestOrigin,
} from '#identity';
import { isTimeZone } from '#identity/domain';
import { InstallationSettings } from '#installation';
import { DomainError } from '#kernel';
import { choicesOf } from '../installation-settings/installation-description.js';
import type { SetUpRequest } from './set-up.request.js';

export class SetUp extends Command<{ session: OpenedSession; restarting: boolean }> {
  constructor(
    readonly wanted: SetUpRequest,
    readonly origin: RequestOrigin,
  ) {
    super();
  }
}

/**
 * Sets the installation up: first administrator, name, time zone, mail server, followed frameworks. All of it
 * or nothing, and once.
 */
@CommandHandler(SetUp)
export class SetUpHandler implements ICommandHandler<SetUp> {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly links: SetUpLinks,
    private readonly passwords: Passwords,
    private readonly persons: Persons,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly installation: InstallationSettings,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ wanted, origin }: SetUp): Promise<{ session: OpenedSession; restarting: boolean }> {
    const { token, administrator, installation } = wanted;
    await this.links.assertOpen(token);
    const { password, ...details } = administrator;
    const hash = await this.passwords.hash(password);
    const timeZone = wanted.timeZone ?? this.settings.timeZone;
    const restarting = timeZone !== this.settings.timeZone;
    const actor = systemActor('set-up page', origin);
    const session = await withTransaction(this.database, async (tx) => {
      await this.links.finish(tx, token);
      if (restarting) await this.decideTimeZone(tx, timeZone);
      const roles = [{ role: 'administrator' as const, orgUnit: null }];
      const person = await this.persons.createIn(tx, { ...details, timeZone, orgUnit: null, roles }, actor);
      await this.accounts.storePassword(tx, person.id, hash, actor);
      await this.installation.changeIn(tx, choicesOf(installation), actor);
      await this.audit.record(tx, {
        at: person.createdAt,
        actor,
        action: 'set-up',
        target: 'installation',
        after: { administrator: person.id, timeZone },
      });
      return this.sessions.openFor(tx, { ...toPrincipal(person), origin }, 'set-up');
    });
    this.installation.forget();
    return { session, restarting };
  }

  /** Days are counted in one zone for ever, so it is open only until the first event. */
  private async decideTimeZone(tx: Tx, timeZone: string): Promise<void> {
    if (!isTimeZone(timeZone))
      throw new DomainError('invalid-settings', NO_ZONE, {
        errors: [{ pointer: '/timeZone', code: 'unknown-time-zone', detail: NO_ZONE.en }],
      });
    if (this.settings.timeZoneGiven || !(await lockEmptyLog(tx))) {
      throw new DomainError('time-zone-fixed', {
        vi: `Múi giờ đã cố định là ${this.settings.timeZone}.`,
        en: `The time zone is fixed: ${this.settings.timeZone}.`,
      });
    }
    await decideAgain(tx, 'time-zone', timeZone);
  }
}

const NO_ZONE = {
  vi: 'Không có múi giờ này; hãy dùng tên IANA, ví dụ Asia/Ho_Chi_Minh.',
  en: 'There is no such time zone; use an IANA name such as Asia/Ho_Chi_Minh.',
};
