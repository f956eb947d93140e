import { established, type Fact } from '../sample-event.js';
import { codeOf, departments, ROOT } from './departments.js';
import { activityFacts } from './example-activity.js';
import { at, END, FIRST_DAY } from './example-days.js';
import { officeFacts } from './example-office.js';
import { serviceFacts } from './example-services.js';

/**
 * Makes up a province with its departments, marked as an example in every name. Its live year shows stages
 * gained and lost, a feed that falls silent, a notice that is withdrawn and a milestone that is late. Nothing
 * is random: every conversion gives the same facts.
 */
export function exampleFacts(): Fact[] {
  const since = at(FIRST_DAY, -60);
  const facts = [
    established({
      ...{ code: ROOT, level: 'province', since },
      name: { vi: 'Tỉnh Minh Họa (ví dụ)', en: 'Example Province (made up)' },
    }),
    ...departments.map((department) =>
      established({
        ...{ code: codeOf(department), level: 'department', parent: ROOT, since },
        name: { vi: `${department.vi} (ví dụ)`, en: `${department.en} (made up)` },
      }),
    ),
    ...serviceFacts(),
    ...activityFacts(),
    ...officeFacts(),
  ];
  // What is planned or repeats ends with the year.
  return facts.filter(({ time }) => time < at(END));
}
