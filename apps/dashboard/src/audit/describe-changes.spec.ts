import { describeChanges } from './describe-changes.js';

describe('the changes of an audit record', () => {
  it('are the members that differ, by their names in the language of the reader', () => {
    const before = { name: 'An', orgUnit: 'P1', active: true };
    const after = { name: 'Bình', orgUnit: 'P1', active: false };
    expect(describeChanges({ before, after }, 'vi')).toEqual([
      { label: 'Tên', before: 'An', after: 'Bình' },
      { label: 'Đang hoạt động', before: 'có', after: 'không' },
    ]);
  });

  it('are all members that have a value when something was made', () => {
    const after = { roles: [{ role: 'reporter', orgUnit: 'HN' }], rights: ['read'], source: null };
    expect(describeChanges({ before: null, after }, 'en')).toEqual([
      { label: 'Roles', before: null, after: 'Reporter (HN)' },
      { label: 'Rights', before: null, after: 'See figures, events and alerts' },
    ]);
  });

  it('take the payload of a corrected event apart into its fields, with the names of their values', () => {
    const event = { type: 'vn.thang.service.digitized.v1', subject: 'service/1' };
    const before = { ...event, data: { level: 3, process: 'partial' } };
    const after = { ...event, data: { level: 3, process: 'full' } };
    expect(describeChanges({ before, after }, 'vi')).toEqual([
      { label: expect.not.stringMatching(/process|data/), before: 'Một phần', after: 'Toàn trình' },
    ]);
  });

  it('name what an import recorded and an undo took back', () => {
    const after = { file: 'a.xlsx', new: 2, takenBack: 5 };
    expect(describeChanges({ before: null, after }, 'vi').map(({ label }) => label)).toEqual([
      'Tệp',
      'Dòng mới',
      'Ghi nhận đã thu hồi',
    ]);
  });

  it('are none when there are no states', () => {
    expect(describeChanges({ before: null, after: null }, 'vi')).toEqual([]);
  });
});
