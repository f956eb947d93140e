import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { SystemClock } from '#kernel';
import { parseAllowList } from '../../dialling/address-policy.js';
import { guardedAgent, systemResolve, type Resolve } from '../../dialling/guarded-agent.js';
import { itIsAChannel, outgoing, type Behaviour, type ChannelRig } from '../channel.conformance.js';
import { WebhookChannel, type WebhookTarget } from './webhook-channel.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const TOTAL_MS = 600;

interface Receiver {
  port: number;
  /** Counts the TCP connections so far. */
  connections(): number;
  stop(): Promise<void>;
}

async function receiver(listener: RequestListener): Promise<Receiver> {
  const server: Server = createServer(listener);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function channelTo(allow: string[], resolve: Resolve = systemResolve()): WebhookChannel {
  const agent = guardedAgent({ allowed: parseAllowList(allow), resolve, connectMs: 400 });
  return new WebhookChannel({ agent, clock: new SystemClock(), totalMs: TOTAL_MS });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const statuses: Readonly<Record<'accept' | 'later' | 'refuse', number>> = {
  accept: 204,
  later: 503,
  refuse: 410,
};

async function startRig(): Promise<ChannelRig<WebhookTarget>> {
  let behaviour: Behaviour = 'accept';
  const accepted: { id: string; text: string }[] = [];
  const server = await receiver((request, response) => {
    void bodyOf(request).then((text) => {
      if (behaviour === 'hang') return;
      if (behaviour === 'reset') return request.socket.resetAndDestroy();
      if (behaviour === 'accept') accepted.push({ id: String(request.headers['webhook-id']), text });
      response.writeHead(statuses[behaviour]).end();
    });
  });
  return {
    channel: channelTo(['127.0.0.1']),
    target: { url: `http://127.0.0.1:${server.port}/hook`, secrets: [secret] },
    behave: (as) => {
      behaviour = as;
    },
    finalReason: 'gone',
    received: () => accepted,
    stop: server.stop,
  };
}

describe('WebhookChannel', () => itIsAChannel(startRig));

describe('WebhookChannel and its receivers', () => {
  let server: Receiver;
  afterEach(() => server.stop());

  async function answering(
    answer: (response: ServerResponse, request: IncomingMessage) => void,
  ): Promise<WebhookTarget> {
    server = await receiver((request, response) => answer(response, request));
    return { url: `http://127.0.0.1:${server.port}/`, secrets: [secret] };
  }

  it('signs as Standard Webhooks requires', async () => {
    let seen: Promise<unknown> = Promise.reject(new Error('nothing came'));
    seen.catch(() => undefined);
    const target = await answering((response, request) => {
      seen = bodyOf(request).then((body) =>
        new Webhook(secret).verify(body, request.headers as Record<string, string>),
      );
      void seen.finally(() => response.end());
    });
    await channelTo(['127.0.0.1']).send(outgoing(), target);
    expect(await seen).toEqual({
      type: 'alert.firing',
      timestamp: '2025-09-02T03:00:00.000Z',
      data: {
        alert: { id: '1-stage', url: 'http://localhost:3000/alerts/1-stage' },
        orgUnit: { code: 'P1' },
        language: 'vi',
        title: 'Tỉnh Một đã đạt giai đoạn 2',
        text: 'một & hai\nCần làm\n\nCăn cứ:\n- A <b>: 82,5%',
      },
    });
  });

  it('carries one signature for each secret, so that a receiver with either of them accepts it', async () => {
    const old = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
    const seen: [string, Record<string, string>][] = [];
    const target = await answering((response, request) => {
      void bodyOf(request).then((body) => {
        seen.push([body, request.headers as Record<string, string>]);
        response.end();
      });
    });
    await channelTo(['127.0.0.1']).send(outgoing(), { ...target, secrets: [secret, old] });
    const [body, headers] = seen[0]!;
    expect(headers['webhook-signature']).toMatch(/^v1,[^ ]+ v1,[^ ]+$/);
    for (const known of [secret, old])
      expect(new Webhook(known).verify(body, headers)).toMatchObject({ type: 'alert.firing' });
  });

  it.each([
    [200, { result: 'delivered', status: 200 }],
    [301, { result: 'failed', permanent: false, reason: 'redirected', status: 301 }],
    [400, { result: 'failed', permanent: false, reason: 'refused', status: 400 }],
    [404, { result: 'failed', permanent: false, reason: 'refused', status: 404 }],
    [408, { result: 'failed', permanent: false }],
    [410, { result: 'failed', permanent: true, reason: 'gone' }],
    [425, { result: 'failed', permanent: false }],
    [429, { result: 'failed', permanent: false, retryAfterMs: 7_000 }],
    [500, { result: 'failed', permanent: false, retryAfterMs: 7_000 }],
    [503, { result: 'failed', permanent: false, retryAfterMs: 7_000 }],
  ])('decides from HTTP %i whether to try again', async (status, expected) => {
    const target = await answering((response) =>
      response.writeHead(status, { 'retry-after': '7' }).end('no'),
    );
    expect(await channelTo(['127.0.0.1']).send(outgoing(), target)).toMatchObject(expected);
  });

  it('does not follow a redirect', async () => {
    const paths: (string | undefined)[] = [];
    const target = await answering((response, request) => {
      paths.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await channelTo(['127.0.0.1']).send(outgoing(), target);
    expect(paths).toEqual(['/']);
  });

  it('stops reading an answer of ten megabytes', async () => {
    let written = 0;
    const chunk = Buffer.alloc(64 * 1024);
    const target = await answering((response) => {
      response.writeHead(200);
      const write = (): void => {
        while (written < 10 * 1024 * 1024 && !response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', write);
        }
        response.end();
      };
      write();
    });
    expect(await channelTo(['127.0.0.1']).send(outgoing(), target)).toMatchObject({ result: 'delivered' });
    expect(written).toBeLessThan(10 * 1024 * 1024);
  });

  it('counts an answer whose body never ends as delivered, and times out on a head that trickles', async () => {
    const endless = await answering((response) => void response.writeHead(200).write('a'));
    expect(await channelTo(['127.0.0.1']).send(outgoing(), endless)).toMatchObject({ result: 'delivered' });
    await server.stop();
    const trickling = await answering((response) => {
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => response.socket?.write('x: y\r\n'), 50);
      response.once('close', () => clearInterval(drip));
    });
    expect(await channelTo(['127.0.0.1']).send(outgoing(), trickling)).toMatchObject({
      result: 'failed',
      reason: 'timeout',
    });
  });
});

describe('WebhookChannel and internal addresses (I7)', () => {
  let server: Receiver;
  beforeEach(async () => {
    server = await receiver((_, response) => void response.end());
  });
  afterEach(() => server.stop());
  const to = (host: string): WebhookTarget => ({ url: `http://${host}:${server.port}/`, secrets: [secret] });
  const refused = { result: 'failed', permanent: true, reason: 'address-refused' };

  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0.0.0.0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::]',
    'localhost',
  ])('does not dial %s', async (host) => {
    expect(await channelTo([]).send(outgoing(), to(host))).toMatchObject(refused);
    expect(server.connections()).toBe(0);
  });

  it('checks the address of the connection itself, and refuses a name that becomes private after a check', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    const rebinding: Resolve = () =>
      Promise.resolve([{ address: answers.shift() ?? '127.0.0.1', family: 4 }]);
    await rebinding('checked.example');
    expect(await channelTo([], rebinding).send(outgoing(), to('checked.example'))).toMatchObject(refused);
    expect(server.connections()).toBe(0);
  });

  it('skips the private addresses of a name', async () => {
    const both: Resolve = () =>
      Promise.resolve([
        { address: '10.0.0.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(await channelTo(['127.0.0.1'], both).send(outgoing(), to('two.example'))).toMatchObject({
      result: 'delivered',
    });
    expect(await channelTo([], both).send(outgoing(), to('two.example'))).toMatchObject(refused);
  });

  it('reports a temporary failure when a name does not resolve', async () => {
    const unknown: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await channelTo([], unknown).send(outgoing(), to('gone.example'))).toMatchObject({
      result: 'failed',
      permanent: false,
      detail: 'the connection failed (ENOTFOUND)',
    });
  });
});
