import { problemFrom } from '../../api/problem.js';
import { fieldProblems } from './field-problems.js';
import { complaintsOf, emptyDraft, fieldsOf, type MilestoneDraft } from './milestone-draft.js';
import { milestoneEvent, newEventId } from './milestone-event.js';

const draft = (overrides: Partial<MilestoneDraft> = {}): MilestoneDraft => ({
  ...emptyDraft({ code: '48', name: 'Đà Nẵng' }, '2024-06-10'),
  milestone: 'portal-2',
  titleVi: 'Cổng thế hệ 2',
  due: '2024-12-31',
  ...overrides,
});

const context = {
  id: 'e1',
  source: '/office',
  now: Date.parse('2024-06-10T03:04:05Z'),
  today: '2024-06-10',
  timeZone: 'Asia/Ho_Chi_Minh',
};

describe('milestone draft', () => {
  it('requires exactly the fields that its action needs', () => {
    expect(complaintsOf(emptyDraft(null, ''), '2024-06-10')).toEqual({
      unit: 'required',
      milestone: 'required',
      titleVi: 'required',
      due: 'required',
      day: 'required',
    });
    expect(complaintsOf(draft({ action: 'reached', titleVi: '', due: '' }), '2024-06-10')).toEqual({});
    expect(complaintsOf(draft({ action: 'cancelled' }), '2024-06-10')).toEqual({ reason: 'required' });
  });

  it('rejects spaces in codes, invalid days and days in the future', () => {
    const wrong = draft({ milestone: 'portal 2', due: '2024-02-30', day: '2024-06-11' });
    expect(complaintsOf(wrong, '2024-06-10')).toEqual({
      milestone: 'noSpaces',
      due: 'badDay',
      day: 'future',
    });
  });
});

describe('milestoneEvent', () => {
  it('returns an event of the vocabulary', () => {
    expect(milestoneEvent(draft({ titleEn: 'Portal 2', project: 'P-7', task: '5' }), context)).toEqual({
      specversion: '1.0',
      id: 'e1',
      source: '/office',
      type: 'vn.thang.milestone.planned.v1',
      time: '2024-06-10T03:04:05.000Z',
      orgunit: '48',
      subject: 'milestone/portal-2',
      datacontenttype: 'application/json',
      data: { title: { vi: 'Cổng thế hệ 2', en: 'Portal 2' }, due: '2024-12-31', project: 'P-7', task: 5 },
    });
  });

  it('leaves empty fields out of the event', () => {
    expect(milestoneEvent(draft(), context).data).toEqual({
      title: { vi: 'Cổng thế hệ 2' },
      due: '2024-12-31',
    });
    expect(milestoneEvent(draft({ action: 'reached' }), context).data).toEqual({});
    expect(milestoneEvent(draft({ action: 'cancelled', reason: ' Gộp ' }), context).data).toEqual({
      reason: 'Gộp',
    });
  });

  it('sets an earlier day to noon in the time zone of the installation', () => {
    expect(milestoneEvent(draft({ day: '2024-06-01' }), context).time).toBe('2024-06-01T05:00:00.000Z');
  });

  it('gives each event an id of its own', () => {
    expect(newEventId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newEventId()).not.toBe(newEventId());
  });
});

describe('fieldProblems', () => {
  it('assigns complaints to their fields and keeps the rest', () => {
    const problem = problemFrom(422, {
      code: 'invalid-events',
      detail: 'No event was stored.',
      errors: [
        { index: 0, pointer: '/orgunit', code: 'unit-unknown', detail: 'No such unit.' },
        { index: 0, pointer: '/data/title/vi', code: 'blank', detail: 'Blank.' },
        { index: 0, pointer: '/data/due', code: 'not-a-day', detail: 'Not a day.' },
        { index: 0, pointer: '/source', code: 'forbidden', detail: 'Another source.' },
        { index: 0, pointer: '/data/reason', code: 'x', detail: 'Not on this form.' },
      ],
    });
    const { byField, others } = fieldProblems(problem, fieldsOf('planned'), 'en');
    expect(byField).toEqual({ unit: 'No such unit.', titleVi: 'Blank.', due: 'Not a day.' });
    expect(others).toEqual(['Another source.', 'Not on this form.']);
  });

  it('does not match a member whose name only begins like another one', () => {
    const problem = problemFrom(422, { errors: [{ pointer: '/data/dueDate', detail: 'Unknown.' }] });
    expect(fieldProblems(problem, fieldsOf('planned'), 'en').byField).toEqual({});
  });
});
