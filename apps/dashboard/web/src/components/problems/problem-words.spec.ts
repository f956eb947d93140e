import { problemWords } from './problem-words.js';

describe('problemWords', () => {
  it('says known codes in Vietnamese', () => {
    expect(problemWords({ code: 'missing', detail: 'due is required.' }, 'vi')).toBe('Cần điền ô này.');
  });

  it('gives English readers what the server says, and words where it says nothing', () => {
    expect(problemWords({ code: 'missing', detail: 'due is required.' }, 'en')).toBe('due is required.');
    expect(problemWords({ code: 'missing', detail: '' }, 'en')).toBe('Fill in this field.');
  });

  it('gives the server’s words for codes that it does not know', () => {
    expect(problemWords({ code: 'brand-new', detail: 'Something new.' }, 'vi')).toBe('Something new.');
    expect(problemWords({ code: 'constructor', detail: 'Odd.' }, 'vi')).toBe('Odd.');
    expect(problemWords({ detail: 'No code.' }, 'vi')).toBe('No code.');
  });
});
