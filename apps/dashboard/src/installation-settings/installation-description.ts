import { Injectable } from '@nestjs/common';
import { Settings } from '#config';
import { Database } from '#database';
import { InstallationSettings, Mailer } from '#installation';
import { inLanguage, type Language } from '#kernel';
import { FrameworkSet } from '#maturity';
import type { InstallationResponse, NamedFrameworkDocument } from './installation.response.js';
import type { InstallationPatch, MailServerRequest, TestMailRequest } from './installation.request.js';

/** Describes the settings of the installation, for the set-up page and for administrators. */
@Injectable()
export class InstallationDescription {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly installation: InstallationSettings,
    private readonly mailer: Mailer,
    private readonly frameworks: FrameworkSet,
  ) {}

  async describe(language: Language): Promise<InstallationResponse> {
    const { name, mailServer, followed } = await this.installation.effective();
    return {
      name,
      timeZone: { name: this.settings.timeZone, open: await this.isTimeZoneOpen() },
      mailServer,
      followed,
      frameworks: this.named(language),
    };
  }

  /** Sends a test mail through the given mail server, or the one in use. */
  async sendTestMail({ to, mailServer }: TestMailRequest, language: Language): Promise<void> {
    const server = mailServer && (await this.installation.meant(choiceOf(mailServer)));
    await this.mailer.send({ to, language, ...testMail[language] }, server);
  }

  /** The set-up page may choose the zone until the first event, unless the environment names it. */
  private async isTimeZoneOpen(): Promise<boolean> {
    if (this.settings.timeZoneGiven) return false;
    const { rows } = await this.database.query<{ empty: boolean }>(
      'select position = 0 as empty from event_log.head',
    );
    return rows[0]?.empty ?? false;
  }

  private named(language: Language): NamedFrameworkDocument[] {
    const names = new Map(
      this.frameworks.frameworks.map(({ id, name }) => [id, inLanguage(name, language)] as const),
    );
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
  }
}

export function choiceOf(server: MailServerRequest): MailServerRequest & { password: string | null } {
  return { ...server, password: server.password ?? null };
}

export function choicesOf({ mailServer, ...rest }: InstallationPatch) {
  return { ...rest, ...(mailServer === undefined ? {} : { mailServer: mailServer && choiceOf(mailServer) }) };
}

const testMail: Readonly<Record<Language, { subject: string; paragraphs: string[] }>> = {
  vi: {
    subject: 'Thư thử của Thang',
    paragraphs: ['Máy chủ thư đã hoạt động: Thang gửi được thông báo và liên kết đăng nhập.'],
  },
  en: {
    subject: 'Test mail from Thang',
    paragraphs: ['The mail server works: Thang can send notifications and sign-in links.'],
  },
};
