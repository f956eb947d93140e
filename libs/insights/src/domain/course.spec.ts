import type { JournalMovement } from '#assessments/domain';
import { courses } from './course.js';

const stage = (level: number) => (level === 0 ? null : { level, id: `stage-${level}` });
const entry = (orgUnit: string, day: number, from: number, to: number, kind = 'stage-advanced') =>
  ({ orgUnit, day, position: day, kind, from: stage(from), to: stage(to) }) as JournalMovement;

describe('courses', () => {
  it('begins with the level before the first entry, or with the first result', () => {
    const entries = [entry('a', 20, 1, 2), entry('b', 30, 0, 1, 'baseline'), entry('a', 40, 2, 1)];
    expect(courses(entries, 10)).toEqual([
      {
        orgUnit: 'a',
        steps: [
          { day: 10, level: 1 },
          { day: 20, level: 2 },
          { day: 40, level: 1 },
        ],
      },
      { orgUnit: 'b', steps: [{ day: 30, level: 1 }] },
    ]);
  });

  it('has no step where the level stays', () => {
    expect(courses([entry('a', 20, 1, 1, 'restated')], 10)).toEqual([
      { orgUnit: 'a', steps: [{ day: 10, level: 1 }] },
    ]);
  });
});
