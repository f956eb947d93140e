import request from 'supertest';
import { BATCH } from '#intake';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey({ rights: ['administer'] });
});
afterAll(() => recorder.close());

function batch(...events: CloudEvent[]): request.Test {
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${key}`)
    .set('accept-language', 'en')
    .set('content-type', BATCH)
    .send(JSON.stringify(events));
}

const composed = 'Huế'.normalize('NFC');
const decomposed = 'Huế'.normalize('NFD');

describe('codes in composed and decomposed letters', () => {
  it('are one org unit and one service', async () => {
    await batch(established(composed)).expect(202);
    const service = (form: 'NFC' | 'NFD'): Partial<CloudEvent> => ({
      subject: 'service/Cấp-phép'.normalize(form),
      orgunit: 'Huế'.normalize(form),
    });
    await batch(
      cloudEvent('service.registered', service('NFC')),
      cloudEvent('service.digitized', service('NFD')),
    ).expect(202);
    const { rows } = await recorder.database.query<{ org_unit: string; subject: string }>(
      'select distinct org_unit, subject from event_log.events where is_entity',
    );
    expect(rows).toEqual([{ org_unit: composed, subject: 'service/Cấp-phép'.normalize('NFC') }]);
    const { body } = await batch(established(decomposed)).expect(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/subject', code: 'already-established' }] });
  });

  it('are refused with an invisible character, which is named', async () => {
    const subject = 'service/1.004194\u200b';
    const { body } = await batch(cloudEvent('service.registered', { subject, orgunit: composed })).expect(
      422,
    );
    expect(body).toMatchObject({
      errors: [
        {
          pointer: '/subject',
          code: 'bad-character',
          detail: 'Holds the invisible character U+200B; leave it out.',
        },
      ],
    });
  });
});

describe('a name with line breaks', () => {
  it('is refused, so that it cannot forge the lines of a mail', async () => {
    const name = 'Sở Y tế\r\nBcc: someone@example.org\n\nHello';
    const { body } = await batch(established('c14', undefined, { name })).expect(422);
    expect(body).toMatchObject({
      errors: [
        {
          index: 0,
          pointer: '/data/name/vi',
          code: 'bad-character',
          detail: expect.stringMatching(/line break.*U\+000D.*one line/) as string,
        },
      ],
    });
  });
});
