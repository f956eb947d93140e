/**
 * Celadon and pine for the ladder, ochre for warnings, lacquer red for failures. Every text colour reaches
 * 4.5 : 1 on paper and surface, every control border 3 : 1 (colors.spec.ts).
 */
export const colors = {
  ink: '#14252a',
  inkSoft: '#46595f',
  paper: '#f3f6f5',
  surface: '#ffffff',
  hairline: '#d7dfdc',
  edge: '#778a87',
  pine: '#0f5751',
  pineDeep: '#0b3f3c',
  pineTint: '#e3efec',
  ochre: '#855600',
  ochreTint: '#fbf1da',
  ochreMark: '#e2a52b',
  lacquer: '#a1251d',
  lacquerTint: '#fbe9e7',
  leaf: '#1f6b3a',
  leafTint: '#e4f2e8',
  sea: '#1b5680',
  seaTint: '#e5eff6',
} as const;
