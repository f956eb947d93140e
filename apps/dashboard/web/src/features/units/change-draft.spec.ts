import type { Session } from '../../queries/session.js';
import { allowedActions, changeEvent, emptyChange, missingIn, unitActions } from './change-draft.js';

const context = {
  ...{ id: '1', source: null, now: Date.parse('2026-11-30T09:00:00Z'), today: '2026-11-30' },
  timeZone: 'Asia/Ho_Chi_Minh',
};
const hue = { code: 'VN.46', name: 'Huế', level: 'province' } as const;

describe('the event of a change of an org unit', () => {
  it('establishes one below another, one level down, with names in both languages', () => {
    const draft = { ...emptyChange(hue, '2025-07-01'), code: ' VN.46.1 ', name: 'Sở Y tế', nameEn: 'Health' };
    expect(changeEvent('established', hue, draft, context)).toMatchObject({
      source: '/org-units/VN.46',
      subject: 'org-unit/VN.46.1',
      time: '2025-06-30T17:00:00.000Z',
      data: { name: { vi: 'Sở Y tế', en: 'Health' }, level: 'department', parent: 'VN.46' },
    });
  });

  it('happens now when the day is today, and says why', () => {
    const target = { code: 'VN.48', name: 'Đà Nẵng' };
    const draft = { ...emptyChange(hue, '2026-11-30'), target, reason: 'Nghị quyết 1' };
    expect(changeEvent('merged', hue, draft, context)).toMatchObject({
      time: '2026-11-30T09:00:00.000Z',
      data: { into: 'VN.48' },
      reason: 'Nghị quyết 1',
    });
    expect(changeEvent('dissolved', hue, draft, context)).toMatchObject({ data: { reason: 'Nghị quyết 1' } });
  });

  it('names what is not filled in yet', () => {
    const draft = emptyChange(hue, '31/02/2026');
    expect(missingIn('established', draft)).toEqual(['code', 'name', 'day']);
    expect(missingIn('moved', draft)).toEqual(['target', 'day']);
    expect(missingIn('split', draft)).toEqual(['into', 'day']);
  });
});

describe('what the page offers', () => {
  const session = (orgUnit: string | null): Session => ({
    ...{ id: 'p', kind: 'person', name: 'An', rights: ['administer'], orgUnit, source: null },
    ...{ grants: [{ rights: ['administer'], orgUnit }], person: null, csrfToken: null },
  });
  const unit = { code: 'VN.46', parent: 'VN', status: 'active', ancestors: [{ code: 'VN' }] };

  it('is everything to an administrator of the org unit above', () => {
    expect(allowedActions(session('VN'), unit)).toEqual(unitActions);
    expect(allowedActions(session(null), { ...unit, parent: null, ancestors: [] })).toEqual(unitActions);
  });

  it('is a new name and new ones below to an administrator of the org unit alone, nothing elsewhere', () => {
    expect(allowedActions(session('VN.46'), unit)).toEqual(['established', 'renamed']);
    expect(allowedActions(session('VN.48'), unit)).toEqual([]);
    expect(allowedActions(session(null), { ...unit, status: 'merged' })).toEqual([]);
  });
});
