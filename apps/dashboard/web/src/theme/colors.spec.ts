import { colors } from './colors.js';
import { stageColor } from './stage-colors.js';

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (start: number) => {
    const share = parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  const backgrounds = [colors.surface, colors.paper];

  it.each(['ink', 'inkSoft', 'pine', 'ochre', 'lacquer', 'leaf', 'sea'] as const)(
    '%s is readable as text',
    (name) => {
      for (const background of backgrounds)
        expect(contrast(colors[name], background)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['ochre', 'ochreTint'],
    ['lacquer', 'lacquerTint'],
    ['leaf', 'leafTint'],
    ['sea', 'seaTint'],
    ['pine', 'pineTint'],
    ['inkSoft', 'pineTint'],
  ] as const)('%s is readable on %s', (text, tint) => {
    expect(contrast(colors[text], colors[tint])).toBeGreaterThanOrEqual(4.5);
  });

  it('gives the borders of controls a contrast of 3 : 1', () => {
    for (const background of backgrounds) expect(contrast(colors.edge, background)).toBeGreaterThanOrEqual(3);
  });

  it.each([1, 2, 3, 4, 5, 6, 8])('keeps the names of %d stages readable and darkens upwards', (top) => {
    const levels = Array.from({ length: top }, (_, i) => stageColor(i + 1, top));
    for (const { fill, text } of levels) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    const light = levels.map(({ fill }) => luminance(fill));
    expect(light).toEqual([...light].sort((a, b) => b - a));
  });
});
