import { Injectable } from '@nestjs/common';
import { Database, SecretBox, withTransaction, type Queryable, type Tx } from '#database';
import { AuditTrail, type Actor } from '#identity';
import { DomainError, SystemClock } from '#kernel';
import {
  mailServerUrl,
  problemsOfChoices,
  type InstallationChoices,
  type MailServer,
  type MailServerChoice,
} from './domain/index.js';
import { InstallationEnvironment } from './installation-environment.js';
import { InvalidSettingsError } from './invalid-settings-error.js';
import {
  lockSettings,
  selectSettings,
  upsertSettings,
  type StoredSettings,
} from './storage/settings-table.js';

/** Who decided a setting. */
export type Origin = 'environment' | 'chosen' | 'default';

/** What holds now. A password is never part of it. */
export interface EffectiveSettings {
  name: string;
  mailServer: {
    origin: Origin;
    /** `null`: no mail server. Of one from the environment only the sender is shown. */
    server: (Omit<MailServerChoice, 'password'> & { hasPassword: boolean }) | null;
    from: string | null;
  };
  followed: { origin: Origin; ids: readonly string[] | null };
}

const CONTEXT = 'mail-server';
const TTL_MS = 1_000;

/**
 * The settings that administrators choose on the page: the installation's name, the mail server and the
 * followed frameworks. What the environment says wins.
 */
@Injectable()
export class InstallationSettings {
  private readonly box: SecretBox;
  private cached: { at: number; settings: Promise<StoredSettings> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly audit: AuditTrail,
    private readonly environment: InstallationEnvironment,
  ) {
    this.box = new SecretBox(environment.values.secretKey);
  }

  /** Returns what holds now. A change shows within a second in every process. */
  async effective(): Promise<EffectiveSettings> {
    return this.describe(await this.stored());
  }

  /** Returns the mail server to send with; `null`: there is none. */
  async mailServer(): Promise<MailServer | null> {
    const { mailServer } = this.environment.values;
    return mailServer ?? this.toMailServer((await this.stored()).mailServer ?? null);
  }

  /** Returns the followed frameworks; `null`: all. */
  async followed(): Promise<readonly string[] | null> {
    return this.describe(await this.stored()).followed.ids;
  }

  /** Returns the mail server that a choice means, for a test mail before it is stored. */
  async meant(choice: MailServerChoice): Promise<MailServer> {
    this.assertValid({ mailServer: choice });
    return {
      url: mailServerUrl({ ...choice, password: this.passwordFor(choice, await this.stored()) }),
      from: choice.from,
    };
  }

  /**
   * Stores choices. The audit trail keeps what was chosen before and after, but no password.
   * @throws DomainError `invalid-settings` with `errors: {pointer, code, detail}[]`; `set-by-environment`
   */
  async change(choices: InstallationChoices, by: Actor): Promise<EffectiveSettings> {
    await withTransaction(this.database, (tx) => this.changeIn(tx, choices, by));
    this.forget();
    return this.effective();
  }

  /** Drops what this process remembers, so that it shows a committed change at once. */
  forget(): void {
    this.cached = undefined;
  }

  /** Stores choices in the caller's transaction, which calls `forget` after its commit. */
  async changeIn(tx: Tx, choices: InstallationChoices, by: Actor): Promise<void> {
    this.assertValid(choices);
    this.assertOpen(choices);
    const before = await lockSettings(tx);
    const at = this.clock.now();
    const changed = this.toStored(choices, before);
    await upsertSettings(tx, changed, { at, by: by.id });
    await this.audit.record(tx, {
      at,
      actor: by,
      action: 'settings-changed',
      target: 'installation',
      before: audited(before, Object.keys(changed)),
      after: audited(changed, Object.keys(changed)),
    });
  }

  private stored(q: Queryable = this.database): Promise<StoredSettings> {
    const now = performance.now();
    if (this.cached && now - this.cached.at < TTL_MS) return this.cached.settings;
    const settings = selectSettings(q);
    this.cached = { at: now, settings };
    settings.catch(() => (this.cached = undefined));
    return settings;
  }

  private describe(stored: StoredSettings): EffectiveSettings {
    const { mailServer, followed } = this.environment.values;
    return {
      name: stored.name ?? '',
      mailServer: mailServer
        ? { origin: 'environment', server: null, from: mailServer.from }
        : describeStored(stored.mailServer),
      followed: followed.fixed
        ? { origin: 'environment', ids: followed.ids }
        : stored.followed === undefined
          ? { origin: 'default', ids: followed.ids }
          : { origin: 'chosen', ids: stored.followed },
    };
  }

  private toMailServer(stored: StoredSettings['mailServer'] | null): MailServer | null {
    if (!stored) return null;
    const password = stored.password === null ? null : this.box.open(stored.password, CONTEXT);
    return { url: mailServerUrl({ ...stored, password }), from: stored.from };
  }

  private toStored(
    { name, mailServer, followed }: InstallationChoices,
    before: StoredSettings,
  ): StoredSettings {
    return {
      ...(name === undefined ? {} : { name: name.trim().normalize('NFC') }),
      ...(followed === undefined ? {} : { followed }),
      ...(mailServer === undefined ? {} : { mailServer: mailServer && this.sealed(mailServer, before) }),
    };
  }

  private sealed(choice: MailServerChoice, before: StoredSettings): StoredSettings['mailServer'] {
    const password = this.passwordFor(choice, before);
    return { ...choice, password: password === null ? null : this.box.seal(password, CONTEXT) };
  }

  /**
   * Returns the password that goes with a choice. The stored one is used only for the same server and user,
   * so that it cannot be sent to another server.
   */
  private passwordFor(choice: MailServerChoice, { mailServer: kept }: StoredSettings): string | null {
    if (choice.user === '') return null;
    if (choice.password !== null) return choice.password;
    if (!kept || kept.password === null) return null;
    const same =
      kept.host === choice.host &&
      kept.port === choice.port &&
      kept.user === choice.user &&
      kept.security === choice.security;
    return same ? this.box.open(kept.password, CONTEXT) : null;
  }

  private assertValid(choices: InstallationChoices): void {
    const problems = problemsOfChoices(choices, this.environment.values.frameworks);
    if (problems.length > 0) throw new InvalidSettingsError(problems);
  }

  private assertOpen({ mailServer, followed }: InstallationChoices): void {
    const { values } = this.environment;
    const variable =
      mailServer !== undefined && values.mailServer
        ? 'THANG_SMTP_URL'
        : followed !== undefined && values.followed.fixed
          ? 'THANG_FRAMEWORKS_FOLLOWED'
          : null;
    if (variable === null) return;
    throw new DomainError('set-by-environment', {
      vi: `Máy chủ đã đặt ${variable}, nên trang này không đổi được.`,
      en: `The server's environment sets ${variable}, so it cannot be changed here.`,
    });
  }
}

function describeStored(stored: StoredSettings['mailServer']): EffectiveSettings['mailServer'] {
  if (stored === undefined) return { origin: 'default', server: null, from: null };
  if (stored === null) return { origin: 'chosen', server: null, from: null };
  const { password, ...server } = stored;
  return { origin: 'chosen', server: { ...server, hasPassword: password !== null }, from: stored.from };
}

/** Returns the named settings for the audit trail, without a password. */
function audited(settings: StoredSettings, names: readonly string[]): object {
  const shown = {
    ...settings,
    ...(settings.mailServer && { mailServer: describeStored(settings.mailServer).server }),
  };
  return Object.fromEntries(Object.entries(shown).filter(([name]) => names.includes(name)));
}
