import { problemWords } from './problem-words.js';

describe('problemWords', () => {
  it('says known codes in Vietnamese', () => {
    expect(problemWords({ code: 'missing', detail: 'due is required.' }, 'vi')).toBe('Cần điền ô này.');
  });

  it("gives English readers the server's detail, and a text for the code when there is no detail", () => {
    expect(problemWords({ code: 'missing', detail: 'due is required.' }, 'en')).toBe('due is required.');
    expect(problemWords({ code: 'missing', detail: '' }, 'en')).toBe('Fill in this field.');
  });

  it("prefers the server's detail where the server wrote it in the reader's language", () => {
    const complaint = { code: 'mail-not-sent', detail: 'Máy chủ thư từ chối mật khẩu.' };
    expect(problemWords({ ...complaint, localized: true }, 'vi')).toBe(complaint.detail);
    expect(problemWords(complaint, 'vi')).toMatch(/^Chưa gửi được thư thử/);
  });

  it("gives the server's detail for unknown codes", () => {
    expect(problemWords({ code: 'brand-new', detail: 'Something new.' }, 'vi')).toBe('Something new.');
    expect(problemWords({ code: 'constructor', detail: 'Odd.' }, 'vi')).toBe('Odd.');
    expect(problemWords({ detail: 'No code.' }, 'vi')).toBe('No code.');
  });
});
