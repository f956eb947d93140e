import { serverProblemTexts } from '../../apps/dashboard/web/src/components/problems/server-texts.js';
import { problemTexts } from '../../apps/dashboard/web/src/components/problems/texts.js';
import { problemStatuses } from '../../libs/web/src/problems/problem-statuses.js';

describe('the problems of the API', () => {
  it.each(['vi', 'en'] as const)('each have a text on the page in %s', (language) => {
    const worded = { ...problemTexts[language], ...serverProblemTexts[language] };
    expect(Object.keys(problemStatuses).filter((code) => !(code in worded))).toEqual([]);
  });
});
