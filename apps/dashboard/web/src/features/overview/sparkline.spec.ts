import { sparklinePaths } from './sparkline.js';

const year = { top: 4, from: '2025-01-01', until: '2026-01-01' };

describe('sparklinePaths', () => {
  it('goes on level until each step, and from the last one to the end', () => {
    const steps = [
      { day: '2025-01-01', level: 1 },
      { day: '2025-07-02', level: 3 },
    ];
    expect(sparklinePaths(steps, year)).toEqual({ line: 'M0 15H42V5H84', before: '' });
  });

  it('begins on the day of the first result, and draws the time before as a way of its own', () => {
    expect(sparklinePaths([{ day: '2025-07-02', level: 4 }], year)).toEqual({
      line: 'M42 0H84',
      before: 'M0 20H42',
    });
    expect(sparklinePaths([], year)).toEqual({ line: '', before: '' });
  });

  it('draws a first result of the last days as a short line, not as a dot', () => {
    const steps = [
      { day: '2025-12-30', level: 2 },
      { day: '2025-12-31', level: 3 },
    ];
    expect(sparklinePaths(steps, year)).toEqual({ line: 'M70 10H84V5H84', before: 'M0 20H70' });
    expect(sparklinePaths(steps.slice(0, 1), year).line).toBe('M70 10H84');
  });
});
