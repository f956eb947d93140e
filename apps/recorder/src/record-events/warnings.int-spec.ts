import request from 'supertest';
import { FoundWarnings, LaterInspection } from '#warnings';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeEach(async () => {
  recorder = await startRecorderApp({ frameworks: [{ ...frameworkFrom(), hash: 'l' }] });
  key = await recorder.newKey();
  await recorder.seed(established('VN'), established('HUE', 'VN'));
});
afterEach(() => recorder.close());

interface Answered {
  accepted: number;
  position: string;
  warnings?: {
    index: number;
    pointer: string;
    code: string;
    detail: string;
    advice: string;
    position: string;
  }[];
}

async function send(events: readonly CloudEvent[], language = 'en'): Promise<Answered> {
  const { body } = await request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${key}`)
    .set('accept-language', language)
    .set('content-type', 'application/cloudevents-batch+json')
    .send(JSON.stringify(events))
    .expect(202);
  return body as Answered;
}

/** Returns how many warnings are counted once every request is inspected. */
async function countedLater(): Promise<number> {
  await recorder.app.get(LaterInspection, { strict: false }).finished();
  const found = await recorder.app.get(FoundWarnings, { strict: false }).of(['HUE']);
  return found.reduce((sum, { count }) => sum + count, 0);
}

const service = (name: string, subject: string, more: object = {}): CloudEvent =>
  cloudEvent(`service.${name}`, { orgunit: 'HUE', subject, time: '2026-01-02T00:00:00Z', ...more });

describe('The warnings of an answer', () => {
  it('are absent when there is nothing to look at', async () => {
    expect(await send([service('registered', 'service/1'), service('digitized', 'service/1')])).toEqual({
      accepted: 2,
      duplicates: 0,
      position: '4',
    });
  });

  it('name the event, the place, what is the case and what to do, in the language of the caller', async () => {
    const registered = service('registered', 'service/1');
    const { warnings } = await send([registered, service('digitized', 'service/2')]);
    expect(warnings).toEqual([
      {
        index: 1,
        pointer: '/subject',
        code: 'service-not-counted',
        detail: expect.stringContaining('HUE (HUE) never registered service/2') as string,
        advice: expect.stringContaining('service.registered') as string,
        position: '4',
      },
    ]);
    const answer = await send([service('digitized', 'service/3')], 'vi');
    expect(answer.warnings?.[0]?.detail).toContain('HUE (HUE) chưa đăng ký service/3');
  });

  it('are not repeated for an event that is sent again', async () => {
    const digitized = service('digitized', 'service/2');
    expect((await send([digitized])).warnings).toHaveLength(1);
    expect((await send([digitized])).warnings).toBeUndefined();
    const others = await send([digitized, service('registered', 'service/4')]);
    expect(others.warnings).toBeUndefined();
  });

  it('are left out for a request of more than 100 events, which is inspected after its answer', async () => {
    const events = Array.from({ length: 101 }, (_, index) => service('digitized', `service/${index}`));
    expect((await send(events)).warnings).toBeUndefined();
    expect(await countedLater()).toBe(101);
  });

  it('are left out for the requests of a feed at full speed, and not for those of another key', async () => {
    // Each group of ten seconds has ten; requests sent at once fall into two groups at most.
    const sent = Array.from({ length: 60 }, (_, index) => send([service('digitized', `service/${index}`)]));
    const answered = (await Promise.all(sent)).filter(({ warnings }) => warnings !== undefined);
    expect(answered.length).toBeGreaterThanOrEqual(10);
    expect(answered.length).toBeLessThanOrEqual(20);
    key = await recorder.newKey();
    expect((await send([service('digitized', 'service/office')])).warnings).toHaveLength(1);
    expect(await countedLater()).toBe(61);
  });

  it('of repeats are not counted again by the later inspection', async () => {
    const events = Array.from({ length: 101 }, (_, index) => service('digitized', `service/${index}`));
    await send(events.slice(0, 60));
    await send(events);
    expect(await countedLater()).toBe(101);
  });

  it('do not name a registration that was retracted', async () => {
    const registered = service('registered', 'service/1');
    await send([registered, service('digitized', 'service/1')]);
    await send([retraction(registered)]);
    const { warnings } = await send([service('digitized', 'service/1')]);
    expect(warnings?.map(({ code }) => code)).toEqual(['service-not-counted']);
  });

  it('never fail the recording: events are accepted when they cannot be inspected', async () => {
    await recorder.database.query('drop schema warnings cascade');
    const answer = await send([service('digitized', 'service/2')]);
    expect(answer).toEqual({ accepted: 1, duplicates: 0, position: '3' });
  });

  it('name the successor of an org unit that had ended before the fact (case 13)', async () => {
    key = await recorder.newKey({ rights: ['events:write', 'administer'] });
    const { warnings } = await send([
      established('district', 'HUE', { name: 'Huyện 13' }),
      cloudEvent('org-unit.dissolved', {
        subject: 'org-unit/district',
        time: '2025-07-01T00:00:00+07:00',
        data: {},
      }),
      service('registered', 'service/a', { orgunit: 'district', time: '2025-09-01T00:00:00Z' }),
      service('registered', 'service/b', { orgunit: 'district', time: '2025-06-01T00:00:00Z' }),
    ]);
    expect(warnings?.map(({ index, pointer, code }) => [index, pointer, code])).toEqual([
      [2, '/orgunit', 'after-end-of-unit'],
    ]);
    expect(warnings?.[0]?.detail).toBe(
      'Huyện 13 (district) ended on 1 Jul 2025. The event still counts, for its successor: HUE (HUE).',
    );
  });

  it('tell once of a subject and of an org unit that look like an earlier one (case 10)', async () => {
    key = await recorder.newKey({ rights: ['events:write', 'administer'] });
    await send([service('registered', 'service/CẤP-PHÉP'), service('registered', 'service/other')]);
    const second = await send([service('registered', 'service/сấp-phép'), established('Hue', 'VN')]);
    expect(second.warnings?.map(({ index, code }) => [index, code])).toEqual([
      [0, 'looks-alike'],
      [1, 'looks-alike'],
    ]);
    expect(second.warnings?.[0]?.detail).toContain('looks like service/CẤP-PHÉP');
    expect(second.warnings?.[1]?.detail).toContain('looks like org-unit/HUE');
    const third = await send([service('digitized', 'service/сấp-phép')]);
    expect(third.warnings).toBeUndefined();
  });
});
