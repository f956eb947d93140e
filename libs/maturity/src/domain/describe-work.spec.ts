import { describeWork } from './describe-work.js';

describe('describeWork', () => {
  it.each([
    [12, 'en', '12 more full-process services'],
    [1, 'en', '1 more full-process service'],
    [12, 'vi', 'thêm 12 dịch vụ toàn trình'],
  ] as const)('describes %d units in %s', (count, language, expected) => {
    expect(describeWork({ measure: 'services.fullProcess', count }, language)).toBe(expected);
  });

  it('groups digits by the rules of the language', () => {
    expect(describeWork({ measure: 'dossiers.online', count: 1240 }, 'en')).toBe(
      '1,240 more dossiers online',
    );
    expect(describeWork({ measure: 'dossiers.online', count: 1240 }, 'vi')).toBe(
      'thêm 1.240 hồ sơ nộp trực tuyến',
    );
  });

  it('uses the id of a measure that this version does not know', () => {
    expect(describeWork({ measure: 'services.gone', count: 2 }, 'en')).toBe('2 more services.gone');
  });
});
