import { randomBytes } from 'node:crypto';
import { aMinuteAgo, established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { serviceDigitized, serviceRegistered } from '../support/service-event-factory.js';
import { openStream, type OpenStream } from '../support/thang-client.js';
import { startScriptedReceiver, type ScriptedReceiver } from '../support/webhook-receiver.js';

const services = ['s1', 's2'];
const inHue = (): { unit: string; time: string } => ({ unit: 'hue', time: aMinuteAgo() });

function newTraceparent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

const traceIdOf = (traceparent: string): string => traceparent.split('-')[1] ?? '';

let thang: RunningThang;
let receiver: ScriptedReceiver;
let stream: OpenStream;

beforeAll(async () => {
  receiver = await startScriptedReceiver();
  thang = await startThang({ THANG_WEBHOOK_ALLOW: '127.0.0.1', THANG_LOG_LEVEL: 'debug' });
  stream = await openStream(thang.client);
  await thang.client.send([
    established('vn', undefined, { level: 'nation' }),
    established('hue', 'vn', { level: 'province' }),
  ]);
  await thang.client.send(services.map((code) => serviceRegistered(code, inHue())));
  await stream.saw('baseline', 'hue');
  const channel = { kind: 'webhook', url: receiver.url };
  await thang.client.post('/subscriptions', { orgUnit: 'vn', channel, language: 'en' });
}, 120_000);
afterAll(async () => {
  await stream.close();
  await thang.close();
  await receiver.close();
});

describe('The trace of a request (W3C Trace Context)', () => {
  const traceparent = newTraceparent();

  it('reaches the webhook that the recorded facts cause, and no other message has one', async () => {
    await thang.client.send(
      services.map((code) => serviceDigitized(code, inHue())),
      { traceparent },
    );
    await stream.saw('stage-advanced', 'hue');
    await eventually(() => expect(receiver.calls).not.toEqual([]));
    for (const { headers } of receiver.calls) expect(headers['traceparent']).toBe(traceparent);
  });

  it('is named by the log lines of the recorder, the projector and the notifier', async () => {
    const linesOfTrace = (): { context: string; msg: string }[] =>
      thang.process
        .output()
        .split('\n')
        .filter((line) => line.includes(`"trace":"${traceIdOf(traceparent)}"`))
        .map((line) => JSON.parse(line) as { context: string; msg: string });
    await eventually(() =>
      expect(linesOfTrace().map(({ msg }) => msg)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^Appended 2 events/),
          expect.stringMatching(/^Entry \d+ is written: stage-advanced of hue/),
          expect.stringMatching(/^Attempt 1 for msg_\w+: HTTP 204/),
        ]),
      ),
    );
  });
});
