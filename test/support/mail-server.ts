import { SMTPServer } from 'smtp-server';
import type { MailServer as MailServerAddress } from '#installation';

export interface ReceivedMail {
  to: string[];
  /** Header fields without their folding, by lower-case name. */
  headers: Readonly<Record<string, string>>;
  /** The plain text, decoded. */
  text: string;
}

export interface MailServer {
  url: string;
  /** The server as delivery asks for it, with a sender. */
  mailServer: () => Promise<MailServerAddress>;
  mails: ReceivedMail[];
  stop(): Promise<void>;
}

/** Starts a mail server that keeps what it accepts. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, ...parsed(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `smtp://127.0.0.1:${port}`;
  return {
    url,
    mailServer: () => Promise.resolve({ url, from: 'thang@example.org' }),
    mails,
    stop: () => new Promise<void>((resolve) => smtp.close(resolve)),
  };
}

function parsed(source: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const [head = ''] = source.split('\r\n\r\n');
  const fields = head.replace(/\r\n\s+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), words(field.slice(colon + 1).trim())];
    }),
  );
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(head.replace(/\r\n\s+/g, ' ')) ?? [];
  const [partHead = '', ...body] = (source.split(`--${boundary}`)[1] ?? '').split('\r\n\r\n');
  return { headers, text: decoded(partHead, body.join('\r\n\r\n')).replaceAll('\r\n', '\n').trim() };
}

function decoded(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  return bytes(body.replace(/=\r\n/g, '')).toString();
}

/** Decodes the encoded words of a header field (RFC 2047). */
function words(field: string): string {
  return field
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : bytes(text.replaceAll('_', ' ')).toString('latin1'),
    )
    .replace(/^.*$/s, (text) => (/[\x80-\xff]/.test(text) ? Buffer.from(text, 'latin1').toString() : text));
}

function bytes(quoted: string): Buffer {
  const text = quoted.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
