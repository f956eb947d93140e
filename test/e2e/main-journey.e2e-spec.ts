import { aMinuteAgo, established, retraction } from '../support/cloud-event-factory.js';
import { serviceDigitized, serviceRegistered } from '../support/service-event-factory.js';
import { openStream, type OpenStream } from '../support/thang-client.js';
import { eventually } from '../support/eventually.js';
import { RedisServer } from '../support/running-redis.js';
import { describeWith } from '../support/system-tools.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { startVerifyingReceiver, type VerifyingReceiver } from '../support/webhook-receiver.js';

interface Maturity {
  items: {
    framework: string;
    tracks: {
      id: string;
      stage: { level: number; id: string } | null;
      announced: { level: number } | null;
      next: { unmet: { kpi: string; missing: { measure: string; count: number } | null }[] } | null;
    }[];
    kpis: { id: string; value: number | null; numerator: number; denominator: number; provenance: string }[];
  }[];
}
interface Alert {
  id: string;
  kind: string;
  state: string;
  title: string;
  acknowledgedBy: string | null;
  deliveries: { channel: string; state: string }[];
}

const services = Array.from({ length: 10 }, (_, i) => `s${i}`);

const inHue = () => ({ unit: 'hue', time: aMinuteAgo() });

describe('From an event to an alert, queue on PostgreSQL', () => mainJourney(async () => undefined));
describeWith('redis-server')('From an event to an alert, queue on Redis', () =>
  mainJourney(() => RedisServer.start()),
);

function mainJourney(startQueue: () => Promise<RedisServer | undefined>): void {
  let redis: RedisServer | undefined;
  let receiver: VerifyingReceiver;
  let thang: RunningThang;
  let stream: OpenStream;

  beforeAll(async () => {
    redis = await startQueue();
    receiver = await startVerifyingReceiver();
    thang = await startThang({
      THANG_WEBHOOK_ALLOW: '127.0.0.1',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    });
    stream = await openStream(thang.client);
  }, 120_000);

  afterAll(async () => {
    await stream.close();
    await thang.close();
    await receiver.close();
    await redis?.kill();
  });

  const maturity = async (): Promise<Maturity['items'][number]> => {
    const { body } = await thang.client.get<Maturity>(
      '/org-units/hue/maturity?framework=gartner-digital-government',
    );
    const [item] = body.items;
    if (!item) throw new Error('Not assessed yet.');
    return item;
  };

  it('subscribes a leader by webhook, and shows the secret once', async () => {
    await thang.client.send([
      established('vn', undefined, { level: 'nation' }),
      established('hue', 'vn', { level: 'province' }),
    ]);
    const { status, body } = await thang.client.post<{ channel: { secret?: string }; secret?: string }>(
      '/subscriptions',
      {
        orgUnit: 'vn',
        channel: { kind: 'webhook', url: receiver.url },
        language: 'en',
      },
    );
    expect(status).toBe(201);
    receiver.trust(String(body.secret ?? body.channel.secret));
  });

  it('assesses an org unit for the first time without a notification', async () => {
    const events = [
      ...services.map((code) => serviceRegistered(code, inHue())),
      ...services.slice(0, 4).map((code) => serviceDigitized(code, inHue())),
    ];
    const { status, body } = await thang.client.send(events);
    expect(status).toBe(202);
    expect(body).toMatchObject({ accepted: 14, duplicates: 0 });
    await stream.saw('baseline', 'hue');
    expect(await maturity()).toMatchObject({
      tracks: [
        {
          stage: null,
          next: {
            unmet: [
              { kpi: 'full-process-share', missing: { measure: 'services.fullProcess', count: 1 } },
              { kpi: 'services-online-share', missing: { measure: 'services.partial', count: 1 } },
            ],
          },
        },
      ],
    });
    expect(receiver.payloads).toEqual([]);
  });

  const last = serviceDigitized('s4', inHue());

  it('announces a stage change with the evidence in every channel', async () => {
    await thang.client.send([last]);
    await stream.saw('stage-advanced', 'hue');
    const item = await maturity();
    expect(item.tracks[0]).toMatchObject({ stage: { level: 1 }, announced: { level: 1 } });
    expect(item.kpis[0]).toMatchObject({ value: 50, numerator: 5, denominator: 10, provenance: 'house' });
    await eventually(() => expect(receiver.payloads.length).toBeGreaterThan(0));
    expect(receiver.forged).toBe(0);
    expect(JSON.stringify(receiver.payloads[0])).toContain('hue');
  });

  it('recognises a repeated event and notifies only once', async () => {
    const { body } = await thang.client.send([last]);
    expect(body).toMatchObject({ accepted: 0, duplicates: 1 });
    const notified = receiver.payloads.map(
      (payload) => (payload as { data: { position: string } }).data.position,
    );
    expect(new Set(notified).size).toBe(notified.length);
  });

  it('keeps an acknowledged alert in the inbox, with the people notified', async () => {
    const inbox = async (): Promise<Alert> => {
      const { body } = await thang.client.get<{ items: Alert[] }>('/alerts?orgUnit=hue', {
        'accept-language': 'vi',
      });
      const alert = body.items.find(({ kind }) => kind === 'stage-advanced');
      if (!alert) throw new Error('No alert yet.');
      return alert;
    };
    await eventually(async () =>
      expect((await inbox()).deliveries).toMatchObject([{ channel: 'webhook', state: 'delivered' }]),
    );
    const { status } = await thang.client.post(`/alerts/${(await inbox()).id}/acknowledge`, {});
    expect(status).toBe(200);
    expect(await inbox()).toMatchObject({ state: 'acknowledged', acknowledgedBy: expect.any(String) });
  });

  it('withdraws the stage when the fact that it rested on is retracted', async () => {
    await thang.client.send([retraction(last, { time: aMinuteAgo() })]);
    await stream.saw('withdrawn', 'hue');
    expect((await maturity()).kpis[0]).toMatchObject({ numerator: 4, denominator: 10 });
  });

  it('resumes the stream at the last position of the reader', async () => {
    const advanced = await stream.saw('stage-advanced', 'hue');
    const resumed = await openStream(thang.client, advanced.position);
    await resumed.saw('withdrawn', 'hue');
    expect(resumed.entries.every(({ position }) => Number(position) > Number(advanced.position))).toBe(true);
    await resumed.close();
  });

  it('refuses an event about an unknown org unit, and says what to change', async () => {
    const { status, body } = await thang.client.post<{ errors: { code: string }[] }>(
      '/events',
      [serviceRegistered('x', { unit: 'nowhere', time: aMinuteAgo() })],
      { 'content-type': 'application/cloudevents-batch+json' },
    );
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      expect.objectContaining({ index: 0, pointer: '/orgunit', code: expect.any(String) }),
    ]);
  });
}
