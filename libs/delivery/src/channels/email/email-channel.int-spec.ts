import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { itIsAChannel, outgoing, type Behaviour, type ChannelRig } from '../channel.conformance.js';
import { EmailChannel, type EmailTarget } from './email-channel.js';

const TOTAL_MS = 600;
const codes: Readonly<Partial<Record<Behaviour, number>>> = { later: 451, refuse: 550 };

interface Mailbox {
  port: number;
  mails: { to: string[]; source: string }[];
  behave(as: Behaviour): void;
  stop(): Promise<void>;
}

/**
 * Starts a real SMTP server that accepts or refuses recipients. A proxy in front of it hangs and resets
 * connections.
 */
async function startMailbox(): Promise<Mailbox> {
  let behaviour: Behaviour = 'accept';
  const mails: Mailbox['mails'] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      const responseCode = codes[behaviour];
      done(responseCode ? Object.assign(new Error('no'), { responseCode }) : null);
    },
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const open = new Set<Socket>();
  const proxy: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    if (behaviour === 'hang') return;
    if (behaviour === 'reset') return void socket.resetAndDestroy();
    smtp.server.emit('connection', socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    mails,
    behave: (as) => {
      behaviour = as;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      if (proxy.listening) await new Promise((resolve) => proxy.close(resolve));
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

function decoded(source: string): string {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(source) ?? [];
  const part = source.split(`--${boundary}`)[1] ?? source;
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  return /base64/i.test(head) ? Buffer.from(text, 'base64').toString() : quotedPrintable(text);
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

const channelTo = (port: number | null): EmailChannel =>
  new EmailChannel({
    mailServer: () =>
      Promise.resolve(
        port === null ? null : { url: `smtp://127.0.0.1:${port}`, from: 'Thang <thang@example.org>' },
      ),
    totalMs: TOTAL_MS,
  });

describe('EmailChannel', () => {
  itIsAChannel(async (): Promise<ChannelRig<EmailTarget>> => {
    const mailbox = await startMailbox();
    return {
      channel: channelTo(mailbox.port),
      target: { to: 'leader@example.org' },
      behave: mailbox.behave,
      finalReason: 'refused',
      received: () =>
        mailbox.mails.map(({ source }) => ({
          id: /^Message-ID: <(.+)@example\.org>/im.exec(source)?.[1] ?? '',
          text: decoded(source),
        })),
      stop: mailbox.stop,
    };
  });

  it('writes plain text and escaped HTML, marked as auto-generated', async () => {
    const mailbox = await startMailbox();
    await channelTo(mailbox.port).send(outgoing(), { to: 'leader@example.org' });
    const [mail] = mailbox.mails;
    expect(mail?.to).toEqual(['leader@example.org']);
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(mail?.source).toMatch(/^Content-Language: vi/m);
    expect(mail?.source).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(quotedPrintable(mail?.source ?? '')).toContain('A &lt;b&gt;: 82,5%');
    await mailbox.stop();
  });

  it('sends to no other recipient and adds no header, whatever the address contains', async () => {
    const mailbox = await startMailbox();
    const channel = channelTo(mailbox.port);
    await channel.send(outgoing(), { to: 'a@example.org, b@example.org' });
    await channel.send(outgoing(), { to: 'a@example.org\r\nBcc: b@example.org' });
    const hostile = outgoing();
    hostile.content.texts.vi.subject = 'Hi\r\nBcc: b@example.org';
    await channel.send(hostile, { to: 'a@example.org' });
    expect(mailbox.mails.flatMap(({ to }) => to).filter((to) => to.startsWith('b@'))).toEqual([]);
    expect(mailbox.mails.some(({ source }) => /^Bcc:/im.test(source.split('\r\n\r\n')[0] ?? ''))).toBe(false);
    await mailbox.stop();
  });

  it('threads a message to those that it answers, and lets a mail program unsubscribe in one click', async () => {
    const mailbox = await startMailbox();
    const { content } = outgoing();
    const mail = {
      url: 'http://thang.test/alerts',
      replyTo: ['m1', 'm2'],
      unsubscribe: 'http://thang.test/u/m3',
    };
    await channelTo(mailbox.port).send(outgoing({ id: 'm3', content: { ...content, mail } }), {
      to: 'a@example.org',
    });
    await mailbox.stop();
    const source = mailbox.mails[0]?.source.replace(/\r\n /g, ' ') ?? '';
    expect(source).toMatch(/^In-Reply-To: <m2@example\.org>/m);
    expect(source).toMatch(/^References: <m1@example\.org> <m2@example\.org>/m);
    expect(source).toMatch(/^List-Unsubscribe: <http:\/\/thang\.test\/u\/m3>/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });

  it('reports that no mail server is configured', async () => {
    expect(await channelTo(null).send(outgoing(), { to: 'a@example.org' })).toEqual({
      result: 'failed',
      permanent: true,
      reason: 'no-mail-server',
      detail: 'no mail server configured',
    });
  });
});
