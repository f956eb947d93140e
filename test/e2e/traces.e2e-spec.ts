import { randomBytes } from 'node:crypto';
import { parseTraceparent } from '#kernel';
import { aMinuteAgo, established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { serviceDigitized, serviceRegistered } from '../support/service-event-factory.js';
import { openStream } from '../support/thang-client.js';
import { startTraceCollector, type TraceCollector } from '../support/trace-collector.js';
import { startScriptedReceiver, type ScriptedReceiver } from '../support/webhook-receiver.js';

const services = ['s1', 's2'];
const inHue = (): { unit: string; time: string } => ({ unit: 'hue', time: aMinuteAgo() });

/** What the sender of the facts says: where in which trace of its own it sends them. */
const sender = { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') };
const traceparent = `00-${sender.traceId}-${sender.spanId}-01`;

let thang: RunningThang;
let receiver: ScriptedReceiver;
let collector: TraceCollector;

beforeAll(async () => {
  receiver = await startScriptedReceiver();
  collector = await startTraceCollector();
  thang = await startThang({
    THANG_WEBHOOK_ALLOW: '127.0.0.1',
    THANG_LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    // Spans are sent every 5 s by default.
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  const stream = await openStream(thang.client);
  await thang.client.send([
    established('vn', undefined, { level: 'nation' }),
    established('hue', 'vn', { level: 'province' }),
  ]);
  await thang.client.send(services.map((code) => serviceRegistered(code, inHue())));
  await stream.saw('baseline', 'hue');
  const channel = { kind: 'webhook', url: receiver.url };
  await thang.client.post('/subscriptions', { orgUnit: 'vn', channel, language: 'en' });
  const facts = services.map((code) => serviceDigitized(code, inHue()));
  await thang.client.send(facts, { traceparent });
  await stream.saw('stage-advanced', 'hue');
  await stream.close();
  await eventually(() => expect(receiver.calls).not.toEqual([]));
}, 120_000);
afterAll(async () => {
  await thang.close();
  await receiver.close();
  await collector.close();
});

describe('The trace of a request (W3C Trace Context, OpenTelemetry)', () => {
  it('leads from the request over both processes to the delivery', async () => {
    const steps = (): string[] => {
      const ofTrace = collector.spans.filter(({ traceId }) => traceId === sender.traceId);
      const nameOf = (id: string): string =>
        id === sender.spanId ? 'sender' : (ofTrace.find(({ spanId }) => spanId === id)?.name ?? 'unknown');
      return [
        ...new Set(
          ofTrace.map(({ service, name, parentSpanId }) => `${service}: ${nameOf(parentSpanId)} → ${name}`),
        ),
      ].sort();
    };
    await eventually(() =>
      expect(steps()).toEqual([
        'thang-web: POST /api/v1/events → append',
        'thang-web: sender → POST /api/v1/events',
        'thang-worker: announce → deliver',
        'thang-worker: append → announce',
        'thang-worker: append → assess',
        'thang-worker: append → project',
      ]),
    );
  });

  it('goes on in the webhook, which names the attempt as its cause', async () => {
    const [call] = receiver.calls;
    const place = parseTraceparent(call?.headers['traceparent']);
    await eventually(() =>
      expect(collector.spans.find(({ spanId }) => spanId === place?.spanId)).toMatchObject({
        name: 'deliver',
        traceId: sender.traceId,
      }),
    );
  });

  it('begins with a request that names none, and never with a probe', async () => {
    await thang.client.get('/org-units');
    await eventually(() => {
      const roots = collector.spans.filter(({ parentSpanId }) => parentSpanId === '');
      expect(roots.map(({ name }) => name)).toContain('GET /api/v1/org-units');
      expect(new Set(roots.map(({ traceId }) => traceId)).size).toBe(roots.length);
      expect(collector.spans.filter(({ name }) => /health|metrics/.test(name))).toEqual([]);
    });
  });

  it('is named by the log lines of recorder, projector and notifier', async () => {
    const linesOfTrace = (): string[] =>
      thang.process
        .output()
        .split('\n')
        .filter((line) => line.includes(`"trace":"${sender.traceId}"`))
        .map((line) => (JSON.parse(line) as { msg: string }).msg);
    await eventually(() =>
      expect(linesOfTrace()).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^Appended 2 events/),
          expect.stringMatching(/^Entry \d+ is written: stage-advanced of hue/),
          expect.stringMatching(/^Attempt 1 for msg_\w+: HTTP 204/),
        ]),
      ),
    );
  });
});
