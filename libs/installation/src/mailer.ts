import { Injectable } from '@nestjs/common';
import { DomainError, type Language } from '#kernel';
import type { MailServer } from './domain/index.js';
import { InstallationSettings } from './installation-settings.js';
import { smtpTransport } from './smtp-transport.js';

/** A short mail to one person: paragraphs, and perhaps one link. */
export interface PlainMail {
  to: string;
  language: Language;
  subject: string;
  paragraphs: readonly string[];
  link?: { text: string; url: string };
}

const TOTAL_MS = 15_000;

/** Sends mail about accounts: sign-in links, invitations, test mails. Notifications go through delivery. */
@Injectable()
export class Mailer {
  constructor(private readonly settings: InstallationSettings) {}

  /** Tells whether there is a mail server. */
  async isReady(): Promise<boolean> {
    return (await this.settings.mailServer()) !== null;
  }

  /** @throws DomainError `mail-not-sent` with what the mail server answered */
  async send(mail: PlainMail, by?: MailServer): Promise<void> {
    const server = by ?? (await this.settings.mailServer());
    if (!server) throw notSent('Chưa có máy chủ thư.', 'There is no mail server.');
    const transport = smtpTransport(server.url, TOTAL_MS);
    try {
      await transport.sendMail({
        from: server.from,
        // Given as an object, the text is taken as one address, whatever it contains.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: toText(mail),
        html: toHtml(mail),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
      });
    } catch (error) {
      throw explained(error);
    } finally {
      transport.close();
    }
  }
}

function toText({ paragraphs, link }: PlainMail): string {
  return [...paragraphs, ...(link ? [`${link.text}: ${link.url}`] : [])].join('\n\n') + '\n';
}

function toHtml({ language, subject, paragraphs, link }: PlainMail): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;max-width:40rem">',
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...(link ? [`<p><a href="${escaped(link.url)}">${escaped(link.text)}</a></p>`] : []),
    '</body></html>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Says what to change, without the server's own words, which may quote a login. */
function explained(error: unknown): DomainError {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return notSent(
      'Máy chủ thư từ chối tên hoặc mật khẩu.',
      'The mail server refuses the user name or the password.',
    );
  if (code === 'ETIMEDOUT')
    return notSent('Máy chủ thư không trả lời kịp.', 'The mail server does not answer in time.');
  if (code === 'EDNS' || code === 'ENOTFOUND')
    return notSent('Không tìm thấy máy chủ thư này.', 'There is no mail server of this name.');
  if (typeof responseCode === 'number')
    return notSent(`Máy chủ thư trả lời ${responseCode}.`, `The mail server answers ${responseCode}.`);
  return notSent(
    'Không kết nối được máy chủ thư. Kiểm tra tên, cổng và cách mã hóa.',
    'The mail server cannot be reached. Check its name, its port and the encryption.',
  );
}

function notSent(vi: string, en: string): DomainError {
  return new DomainError('mail-not-sent', { vi, en });
}
