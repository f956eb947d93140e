import { colors, palettes, variablesOf, type Look } from './colors.js';
import { stageColor, stageScales, stageStep, stageVariablesOf } from './stage-colors.js';

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

describe.each(['light', 'dark'] as const)('colours of the %s look', (look: Look) => {
  const palette = palettes[look];
  const backgrounds = [palette.surface, palette.paper];

  it.each(['ink', 'inkSoft', 'pine', 'ochre', 'lacquer', 'leaf', 'sea', 'plum'] as const)(
    '%s is readable as text',
    (name) => {
      for (const background of backgrounds)
        expect(contrast(palette[name], background)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['ochre', 'ochreTint'],
    ['lacquer', 'lacquerTint'],
    ['leaf', 'leafTint'],
    ['sea', 'seaTint'],
    ['pine', 'pineTint'],
    ['inkSoft', 'pineTint'],
    ['ink', 'ochreTint'],
    ['ink', 'lacquerTint'],
    ['ink', 'leafTint'],
    ['ink', 'seaTint'],
    ['inkSoft', 'ochreTint'],
    ['inkSoft', 'lacquerTint'],
    ['onPine', 'pine'],
    ['onPine', 'lacquer'],
    ['onPine', 'ochre'],
    ['onPine', 'sea'],
    ['onPine', 'leaf'],
  ] as const)('%s is readable on %s', (text, background) => {
    expect(contrast(palette[text], palette[background])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['pineDeep', 'note'] as const)('white is readable on %s', (name) => {
    expect(contrast('#ffffff', palette[name])).toBeGreaterThanOrEqual(4.5);
  });

  it('gives the borders of controls a contrast of 3 : 1', () => {
    for (const background of backgrounds)
      expect(contrast(palette.edge, background)).toBeGreaterThanOrEqual(3);
  });

  it('keeps the names of stages readable, and each step further from the paper than the one below', () => {
    const scale = stageScales[look];
    for (const { fill, text } of scale) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    const distances = scale.map(({ fill }) => contrast(fill, palette.paper));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('defines every variable that the styles use', () => {
    const defined = Object.keys({ ...variablesOf(look), ...stageVariablesOf(look) });
    const used = [
      ...Object.values(colors),
      ...[1, 2, 3, 4, 5, 6].flatMap((level) => Object.values(stageColor(level, 6))),
    ];
    for (const value of used) expect(defined).toContain(/^var\((.+)\)$/.exec(value)?.[1]);
  });
});

describe('the colours of a ladder', () => {
  it.each([2, 3, 4, 5, 6])('of %d stages begin and end with the ends of the scale', (top) => {
    const steps = Array.from({ length: top }, (_, i) => stageStep(i + 1, top));
    expect([steps[0], steps.at(-1)]).toEqual([0, stageScales.light.length - 1]);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  });
});
