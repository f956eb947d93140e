import { sparklinePath } from './sparkline.js';

const year = { top: 4, from: '2025-01-01', until: '2026-01-01' };

describe('sparklinePath', () => {
  it('goes on level until each step, and from the last one to the end', () => {
    const steps = [
      { day: '2025-01-01', level: 1 },
      { day: '2025-07-02', level: 3 },
    ];
    expect(sparklinePath(steps, year)).toBe('M0 15H42V5H84');
  });

  it('begins on the day of the first result', () => {
    expect(sparklinePath([{ day: '2025-07-02', level: 4 }], year)).toBe('M42 0H84');
    expect(sparklinePath([], year)).toBe('');
  });
});
