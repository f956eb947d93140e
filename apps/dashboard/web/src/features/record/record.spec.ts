import { vocabulary } from '#event-log/domain';
import type { PublishedSchema } from '../../queries/event-types.js';
import { newEventId } from '../../queries/events.js';
import {
  beginningType,
  codeFrom,
  emptyDraft,
  entityOf,
  eventsOf,
  type EventContext,
  type EventDraft,
} from './event-draft.js';
import { formErrors } from './field-errors.js';
import { visibleData } from './form-data.js';
import { formSchema } from './form-schema.js';

const formOf = (name: string) => {
  const type = `vn.thang.${name}.v1`;
  return { type, schema: vocabulary.get(type)!.schema as PublishedSchema };
};
const hue = { code: 'hue', name: 'Huế' };
const draft = (overrides: Partial<EventDraft> = {}): EventDraft => ({
  ...emptyDraft(hue, '2024-06-10'),
  entity: { subject: 'service/1', name: 'Đăng ký tạm trú', orgUnit: hue },
  ...overrides,
});
const context: EventContext = {
  ids: ['e1', 'e0'],
  source: '/org-units/hue',
  now: Date.parse('2024-06-10T03:04:05Z'),
  today: '2024-06-10',
  timeZone: 'Asia/Ho_Chi_Minh',
  corrects: null,
};

describe('forms of published schemas', () => {
  it.each([...vocabulary.values()])(
    'show every field of $type, in both languages',
    ({ schema, examples }) => {
      const payload = schema.properties!['data'] as PublishedSchema;
      const data = examples[0]!.data as Record<string, unknown>;
      for (const language of ['vi', 'en'] as const) {
        const shown = formSchema(payload, data, language).schema.properties ?? {};
        for (const name of Object.keys(data)) expect([name, shown[name]]).toEqual([name, expect.any(Object)]);
      }
      expect(visibleData(payload, data)).toEqual(data);
    },
  );

  it('show a field with a condition only while it holds, and send it only then', () => {
    const { schema } = formOf('service.retired');
    const payload = schema.properties!['data']!;
    const data = { reason: 'merged', cause: 'law', into: 'service/2', movedTo: 'hue' };
    expect(Object.keys(formSchema(payload, data, 'vi').schema.properties!)).toEqual([
      'reason',
      'cause',
      'into',
    ]);
    expect(visibleData(payload, data)).toEqual({ reason: 'merged', cause: 'law', into: 'service/2' });
    expect(visibleData(payload, { ...data, reason: 'moved' })).not.toHaveProperty('into');
  });

  it('leave out what is empty, in lists and groups too', () => {
    const payload = formOf('service.digitized').schema.properties!['data']!;
    const data = { process: 'full', url: '  ', cost: { amount: undefined, currency: '' } };
    expect(visibleData(payload, data)).toEqual({ process: 'full' });
  });
});

describe('eventsOf', () => {
  it('returns one event of the vocabulary for a known entity', () => {
    expect(
      eventsOf(formOf('service.digitized'), null, draft({ data: { process: 'full' } }), context),
    ).toEqual([
      {
        specversion: '1.0',
        id: 'e1',
        source: '/org-units/hue',
        type: 'vn.thang.service.digitized.v1',
        time: '2024-06-10T03:04:05.000Z',
        orgunit: 'hue',
        subject: 'service/1',
        datacontenttype: 'application/json',
        data: { process: 'full' },
      },
    ]);
  });

  it('registers an entity that is new before the event itself', () => {
    const form = formOf('service.digitized');
    const fresh = { subject: 'service/9', name: 'Mới', orgUnit: null };
    const type = beginningType(form, fresh);
    expect(type).toBe('vn.thang.service.registered.v1');
    const filled = draft({ entity: fresh, data: { level: 4 }, beginning: { name: 'Mới', title: 'Mới' } });
    const events = eventsOf(form, formOf('service.registered'), filled, context);
    expect(events.map(({ id, type, subject, data }) => [id, type, subject, data])).toEqual([
      ['e0', 'vn.thang.service.registered.v1', 'service/9', { name: 'Mới' }],
      ['e1', 'vn.thang.service.digitized.v1', 'service/9', { level: 4 }],
    ]);
    expect(beginningType(form, { ...fresh, orgUnit: hue })).toBeNull();
  });

  it('makes a code of the name where an entity begins without one', () => {
    const named = draft({ entity: null, data: { title: { vi: 'Cổng dịch vụ công, thế hệ 2' } } });
    const form = formOf('milestone.planned');
    expect(entityOf(form, named)?.subject).toBe('milestone/cong-dich-vu-cong-the-he-2');
    expect(eventsOf(form, null, named, context)[0]?.subject).toBe('milestone/cong-dich-vu-cong-the-he-2');
    expect(codeFrom(' ... ')).toBe('...');
  });

  it('is about the org unit itself where the type allows that and nothing else is named', () => {
    const unnamed = draft({ entity: null, data: { online: true, sites: 3 } });
    expect(eventsOf(formOf('meeting.held'), null, unnamed, context)[0]).toMatchObject({
      orgunit: 'hue',
      subject: 'org-unit/hue',
    });
    expect(entityOf(formOf('service.digitized'), unnamed)).toBeNull();
  });

  it('sets an earlier day to noon in the time zone of the installation, and leaves out what is missing', () => {
    const form = formOf('service.digitized');
    const [event] = eventsOf(form, null, draft({ day: '2024-06-01', unit: null, entity: null }), context);
    expect(event).toMatchObject({ time: '2024-06-01T05:00:00.000Z' });
    expect(event).not.toHaveProperty('orgunit');
    expect(event).not.toHaveProperty('subject');
  });

  it('corrects with the source and the time of the event, and says why', () => {
    const corrects = { id: 'old', source: '/portal', time: '2024-06-01T08:30:00Z', day: '2024-06-01' };
    const form = formOf('service.digitized');
    const same = draft({ day: '2024-06-01', reason: ' Nhầm ' });
    expect(eventsOf(form, null, same, { ...context, corrects })).toMatchObject([
      { id: 'e1', corrects: 'old', source: '/portal', time: '2024-06-01T08:30:00Z', reason: 'Nhầm' },
    ]);
    const [moved] = eventsOf(form, null, draft({ day: '2024-06-02' }), { ...context, corrects });
    expect(moved?.time).toBe('2024-06-02T05:00:00.000Z');
  });

  it('gives each event an id of its own', () => {
    expect(newEventId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newEventId()).not.toBe(newEventId());
  });
});

describe('formErrors', () => {
  const event = { index: 1, schema: formOf('service.digitized').schema };
  const beginning = { index: 0, schema: formOf('service.registered').schema };

  it('gives each complaint to the input of its event, and keeps the rest', () => {
    const errors = formErrors(
      [
        { index: 1, pointer: '/orgunit', code: 'unknown-unit', detail: 'No such unit.' },
        { index: 1, pointer: '/data/cost/currency', code: 'bad-format', detail: 'Currency.' },
        { index: 0, pointer: '/data/name/en', code: 'empty', detail: 'Empty.' },
        { index: 1, pointer: '/source', code: 'source-not-allowed', detail: 'Another source.' },
        { index: 1, pointer: '/data/unknown', code: 'unknown-field', detail: 'Unknown.' },
      ],
      { event, beginning, language: 'en' },
    );
    expect(errors).toEqual({
      unit: 'No such unit.',
      entity: undefined,
      day: undefined,
      data: { cost: { currency: { __errors: ['Currency.'] } } },
      beginning: { name: { __errors: ['Fill in this field.'] } },
      others: ['Another source.', 'Unknown.'],
    });
  });

  it('names the inputs of which one is needed by their labels', () => {
    const missing = { index: 1, pointer: '/data', code: 'missing', detail: 'level and process' };
    const { data } = formErrors([missing], { event, beginning, language: 'vi' });
    const words = 'Điền ít nhất một trong các ô: Mức độ dịch vụ, Hình thức cung cấp.';
    expect(data).toEqual({ level: { __errors: [words] }, process: { __errors: [words] } });
  });

  it('shows what is wrong with one amount at the input of all amounts', () => {
    const report = { index: 0, schema: formOf('activity.reported').schema };
    const wrong = { pointer: '/data/quantities/dossiers.received', code: 'wrong-type', detail: 'A number.' };
    const { data } = formErrors([wrong], { event: report, beginning: null, language: 'en' });
    expect(data).toEqual({ quantities: { __errors: ['A number.'] } });
  });
});
