import { colors } from './colors.js';

interface StageColor {
  fill: string;
  text: string;
}

/** Light to dark. The steps are as far apart in lightness as readable text on each step allows. */
const scale: readonly StageColor[] = [
  { fill: '#d5e9e3', text: colors.ink },
  { fill: '#aad4c9', text: colors.ink },
  { fill: '#76b8ac', text: colors.ink },
  { fill: '#26796f', text: '#ffffff' },
  { fill: '#135f58', text: '#ffffff' },
  { fill: '#083a37', text: '#ffffff' },
];

export const noStageColor: StageColor = { fill: colors.surface, text: colors.inkSoft };

/**
 * Returns the colour of a level on a ladder with `top` levels. The ends of the ladder always have the ends of
 * the scale.
 */
export function stageColor(level: number, top: number): StageColor {
  const share = top <= 1 ? 1 : (Math.min(Math.max(level, 1), top) - 1) / (top - 1);
  return scale[Math.round(share * (scale.length - 1))] ?? noStageColor;
}
