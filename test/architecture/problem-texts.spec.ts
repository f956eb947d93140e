import { problemWords } from '../../apps/dashboard/web/src/components/problems/problem-words.js';
import { problemStatuses } from '../../libs/web/src/problems/problem-statuses.js';

describe('the problems of the API', () => {
  it('each have a text on the page in both languages', () => {
    const unworded = Object.keys(problemStatuses).filter(
      (code) =>
        problemWords({ code, detail: '' }, 'en') === '' || problemWords({ code, detail: '' }, 'vi') === '',
    );
    expect(unworded).toEqual([]);
  });
});
