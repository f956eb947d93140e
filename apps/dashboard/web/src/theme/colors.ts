/** How the page looks: dark on light paper, or light on dark. */
export type Look = 'light' | 'dark';

/**
 * Celadon and pine for the ladder, ochre for warnings, lacquer red for failures. Every text colour reaches
 * 4.5 : 1 on paper and surface, every control border 3 : 1, in both looks (colors.spec.ts).
 */
const light = {
  ink: '#14252a',
  inkSoft: '#46595f',
  paper: '#f3f6f5',
  surface: '#ffffff',
  hairline: '#d7dfdc',
  edge: '#778a87',
  pine: '#0f5751',
  /** The header, which is dark in both looks and has white text. */
  pineDeep: '#0b3f3c',
  pineTint: '#e3efec',
  /** Text on a filled button. */
  onPine: '#ffffff',
  ochre: '#855600',
  ochreTint: '#fbf1da',
  ochreMark: '#e2a52b',
  lacquer: '#a1251d',
  lacquerTint: '#fbe9e7',
  leaf: '#1f6b3a',
  leafTint: '#e4f2e8',
  sea: '#1b5680',
  seaTint: '#e5eff6',
  /** A fifth colour for lines of a chart. */
  plum: '#6b3f87',
  /** Tooltips and notices that lie above the page; their text is white. */
  note: '#14252a',
};

export type ColorName = keyof typeof light;

const dark: Record<ColorName, string> = {
  ink: '#e6efed',
  inkSoft: '#aabcba',
  paper: '#0e1a1b',
  surface: '#152426',
  hairline: '#2f4243',
  edge: '#728a88',
  pine: '#7fcfc2',
  pineDeep: '#0a312f',
  pineTint: '#17393a',
  onPine: '#06201e',
  ochre: '#e9b85c',
  ochreTint: '#3a2d12',
  ochreMark: '#e2a52b',
  lacquer: '#f4978f',
  lacquerTint: '#46211f',
  leaf: '#86d1a0',
  leafTint: '#173529',
  sea: '#90c2ea',
  seaTint: '#172f43',
  plum: '#cfaee8',
  note: '#354a4d',
};

export const palettes: Record<Look, Record<ColorName, string>> = { light, dark };

/** Each colour as a CSS variable, so that styles and charts follow the look without being made again. */
export const colors = Object.fromEntries(
  Object.keys(light).map((name) => [name, `var(--thang-${name})`]),
) as Record<ColorName, string>;

/** The CSS variables of a look. */
export function variablesOf(look: Look): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palettes[look]).map(([name, value]) => [`--thang-${name}`, value]),
  );
}
