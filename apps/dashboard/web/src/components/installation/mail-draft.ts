import type { Installation, MailSecurity, MailServerChoice } from '../../queries/installation.js';

/** A mail server while it is filled in. */
export interface MailDraft {
  use: boolean;
  host: string;
  port: string;
  security: MailSecurity;
  user: string;
  password: string;
  from: string;
}

export type MailField = 'host' | 'port' | 'from';

export function mailDraftOf({ mailServer }: Pick<Installation, 'mailServer'>): MailDraft {
  const { server } = mailServer;
  return {
    use: server !== null,
    host: server?.host ?? '',
    port: String(server?.port ?? 587),
    security: server?.security ?? 'starttls',
    user: server?.user ?? '',
    password: '',
    from: server?.from ?? '',
  };
}

/** Returns the fields that keep a mail server from being used. */
export function missingMailFields({ use, host, port, from }: MailDraft): MailField[] {
  if (!use) return [];
  const number = Number(port);
  const isPort = /^\d+$/.test(port.trim()) && number >= 1 && number <= 65_535;
  return [
    ...(host.trim() === '' ? ['host' as const] : []),
    ...(isPort ? [] : ['port' as const]),
    ...(/@/.test(from) ? [] : ['from' as const]),
  ];
}

/** Returns the request; `null`: no mail server. An empty password keeps the stored one. */
export function mailChoice({
  use,
  port,
  password,
  host,
  user,
  from,
  security,
}: MailDraft): MailServerChoice | null {
  if (!use) return null;
  return {
    host: host.trim(),
    port: Number(port),
    security,
    user: user.trim(),
    password: password === '' ? null : password,
    from: from.trim(),
  };
}
