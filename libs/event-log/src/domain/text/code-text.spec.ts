import fc from 'fast-check';
import { codeFault, codePattern, LINE_PATTERN, normalCode, UNIT_CODE_PATTERN } from './code-text.js';

const code = new RegExp(`^${codePattern(40)}$`, 'u');
const line = new RegExp(LINE_PATTERN, 'u');
const unit = new RegExp(`^${UNIT_CODE_PATTERN}$`, 'u');

describe('a line', () => {
  it.each(['Sở Y tế', '<b>a</b>', '😀', 'a\u200bb', '👩‍💻'])('may be %j', (text) => {
    expect(line.test(text)).toBe(true);
  });

  it.each(['', ' ', '\u00a0', '\u200b', '\u2060 \ufeff', '\u00ad'])('shows something, unlike %j', (text) => {
    expect(line.test(text)).toBe(false);
  });
});

describe('a code', () => {
  it.each(['1.004194', 'Cấp-phép', 'a b', "People's Inspection Boards", 'https://data.example/a?b=1', 'x'])(
    'may be %s',
    (text) => {
      expect([code.test(text), codeFault(text)]).toEqual([true, null]);
    },
  );

  it.each<[string, string, object]>([
    ['a blank in front', ' a', { kind: 'outer-blank' }],
    ['a no-break blank behind', 'a\u00a0', { kind: 'outer-blank' }],
    ['a zero-width space', '1.004194\u200b', { kind: 'invisible', character: 'U+200B' }],
    ['a byte order mark', '\ufeffa', { kind: 'invisible', character: 'U+FEFF' }],
    ['a soft hyphen', 'a\u00adb', { kind: 'invisible', character: 'U+00AD' }],
    ['a variation selector', 'a\ufe0f', { kind: 'invisible', character: 'U+FE0F' }],
    ['a tag character', 'a\u{e0041}', { kind: 'invisible', character: 'U+E0041' }],
    ['a right-to-left override', 'a\u202eb', { kind: 'breaking', character: 'U+202E' }],
    ['a line break', 'a\nb', { kind: 'breaking', character: 'U+000A' }],
    ['a line separator', 'a\u2028b', { kind: 'breaking', character: 'U+2028' }],
  ])('has no %s', (_, text, fault) => {
    expect([code.test(text), codeFault(text)]).toEqual([false, fault]);
  });

  it('is the same in composed and decomposed letters', () => {
    expect(normalCode('Huế'.normalize('NFD'))).toBe('Huế'.normalize('NFC'));
  });

  it('fits its pattern exactly when it has no fault and no more than its length', () => {
    const part = fc.constantFrom('a', 'ế', ' ', '\u00a0', '\u200b', '\u202e', '\t', '😀', '\u0301', '-');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(code.test(text)).toBe(codeFault(text) === null);
      }),
    );
  });
});

describe('the code of an org unit', () => {
  it.each(['VN-HN', 'H26.05/01', 'Huế', 'Sở Y tế'])('may be %s', (text) => {
    expect(unit.test(text)).toBe(true);
  });

  it.each(['', '-x', 'a ', 'Huế\u200b', 'a\u115fb', 'a\u034fb', 'x'.repeat(101)])('is not %j', (text) => {
    expect(unit.test(text)).toBe(false);
  });
});

describe('a line', () => {
  it.each(['Sở Y tế', 'a  b ', 'Đội 👨‍👩‍👧', '“x” & <b>'])('may be %s', (text) => {
    expect(line.test(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'Sở Y tế\r\nBcc: someone@example.org',
    'a\tb',
    'a\u0085b',
    'a\u2029b',
    'a\u202eb',
    'a\u200fb',
  ])('is not %j', (text) => {
    expect(line.test(text)).toBe(false);
  });
});
