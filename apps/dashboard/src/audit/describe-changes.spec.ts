import { AuditNames } from './audit-names.js';
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
      { label: 'Roles', before: null, after: 'Reporter: HN' },
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

  it.each([
    ['by', 'link', 'Bằng cách', 'liên kết đăng nhập', 'sign-in link'],
    ['severity', 'info', 'Mức độ quan trọng', 'Thông tin', 'Information'],
    ['kinds', ['stage-advanced'], 'Loại tin', 'Lên giai đoạn', 'Stage advanced'],
    ['language', 'vi', 'Ngôn ngữ', 'tiếng Việt', 'Vietnamese'],
    ['digest', 'weekly', 'Gộp thông báo', 'gộp hằng tuần', 'weekly'],
    ['state', 'acknowledged', 'Trạng thái', 'Đã tiếp nhận', 'Acknowledged'],
    ['reason', 'no-access', 'Lý do', 'chưa được giao vai trò', 'no role here'],
    [
      'code',
      'service-not-counted',
      'Loại cảnh báo dữ liệu',
      expect.not.stringMatching(/service-/),
      expect.anything(),
    ],
  ])('say the value of %s in words of the language of the reader', (member, value, label, vi, en) => {
    const states = { before: null, after: { [member]: value } };
    expect(describeChanges(states, 'vi')).toEqual([{ label, before: null, after: vi }]);
    expect(describeChanges(states, 'en')).toMatchObject([{ after: en }]);
  });

  it('name the members of a channel, and the person that a subscription belongs to', () => {
    const names = new AuditNames({ principal: (id) => (id === 'person-1' ? 'An' : undefined) });
    const after = { owner: 'person-1', channel: { kind: 'email', to: 'an@mail.example' } };
    expect(describeChanges({ before: null, after }, 'vi', names)).toEqual([
      { label: 'Chủ đăng ký', before: null, after: 'An' },
      { label: 'Kênh', before: null, after: 'Loại: Thư điện tử, Gửi đến: an@mail.example' },
    ]);
  });

  it('name frameworks, rules and org units, each with its code beside it, and keep a code without a name', () => {
    const known = (code: string, name: string) => (each: string) => (each === code ? name : undefined);
    const names = new AuditNames({
      orgUnit: known('hue', 'Huế'),
      framework: known('vn-766', 'Bộ chỉ số 766'),
      rule: known('stage-lost', 'Xuống giai đoạn'),
    });
    const roles = [{ role: 'leader', orgUnit: 'hue' }];
    const after = { orgUnit: 'hue', frameworks: ['vn-766', 'gone'], rule: 'stage-lost', roles };
    expect(describeChanges({ before: { orgUnit: 'gone' }, after }, 'vi', names)).toEqual([
      { label: 'Đơn vị', before: 'gone', after: 'Huế (hue)' },
      { label: 'Khung', before: null, after: 'Bộ chỉ số 766 (vn-766), gone' },
      { label: 'Quy tắc', before: null, after: 'Xuống giai đoạn (stage-lost)' },
      { label: 'Vai trò', before: null, after: 'Lãnh đạo: Huế (hue)' },
    ]);
  });

  it('are none when there are no states', () => {
    expect(describeChanges({ before: null, after: null }, 'vi')).toEqual([]);
  });
});
