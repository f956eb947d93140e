import { bilingual, type Bilingual } from '#kernel';

/** How the connection to the mail server is encrypted. `automatic`: when the server offers it. */
export const mailSecurities = ['tls', 'starttls', 'automatic'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** A mail server as the page asks for it. */
export interface MailServerChoice {
  host: string;
  port: number;
  security: MailSecurity;
  /** Empty: the server needs no login. */
  user: string;
  /** `null`: the stored one stays, as long as host, port and user stay. */
  password: string | null;
  /** `thang@example.org` or `Thang <thang@example.org>`. */
  from: string;
}

/** A mail server as mail is sent with. */
export interface MailServer {
  /** `smtp://` or `smtps://user:password@host:port`. */
  url: string;
  from: string;
}

export interface ChoiceProblem {
  /** JSON Pointer into the choices. */
  pointer: string;
  code: string;
  detail: Bilingual;
}

const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$|^\[[0-9A-Fa-f:.]+\]$/;
/** An address, or a name and an address, without anything that could add a header. */
const FROM = /^(?:[^<>\r\n@]{1,200}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** Returns what is wrong with a mail server; empty when it is complete. */
export function problemsOfMailServer(choice: MailServerChoice): ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  const add = (pointer: string, code: string, vi: string, en: string): void => {
    problems.push({ pointer: `/mailServer${pointer}`, code, detail: bilingual(vi, en) });
  };
  if (!HOST.test(choice.host))
    add(
      '/host',
      'host',
      'Viết tên máy chủ, ví dụ mail.example.vn.',
      'Give the name of the server, such as mail.example.org.',
    );
  if (!Number.isInteger(choice.port) || choice.port < 1 || choice.port > 65_535)
    add('/port', 'port', 'Cổng là một số từ 1 đến 65535.', 'The port is a number from 1 to 65535.');
  if (!FROM.test(choice.from))
    add(
      '/from',
      'mailbox',
      'Viết địa chỉ gửi, ví dụ Thang <thang@example.vn>.',
      'Give the sender’s address, such as Thang <thang@example.org>.',
    );
  return problems;
}

export function mailServerUrl({ host, port, security, user, password }: MailServerChoice): string {
  const login = user === '' ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password ?? '')}@`;
  const scheme = security === 'tls' ? 'smtps' : 'smtp';
  const mustEncrypt = security === 'starttls' ? '/?requireTLS=true' : '';
  return `${scheme}://${login}${host}:${port}${mustEncrypt}`;
}
