import { colors, palettes, type Look } from './colors.js';

interface StageColor {
  fill: string;
  text: string;
}

const white = '#ffffff';
const night = '#06201e';

/**
 * From the lowest step to the highest, away from the paper: darker on light paper, brighter on dark. The
 * steps are as far apart in lightness as readable text on each step allows.
 */
export const stageScales: Record<Look, readonly StageColor[]> = {
  light: [
    { fill: '#d5e9e3', text: palettes.light.ink },
    { fill: '#aad4c9', text: palettes.light.ink },
    { fill: '#76b8ac', text: palettes.light.ink },
    { fill: '#26796f', text: white },
    { fill: '#135f58', text: white },
    { fill: '#083a37', text: white },
  ],
  dark: [
    { fill: '#1d3d3b', text: palettes.dark.ink },
    { fill: '#265350', text: palettes.dark.ink },
    { fill: '#2e6c65', text: white },
    { fill: '#4aa093', text: night },
    { fill: '#76c4b6', text: night },
    { fill: '#b5e6dc', text: night },
  ],
};

export const noStageColor: StageColor = { fill: colors.surface, text: colors.inkSoft };

const STEPS = stageScales.light.length;

/** Returns the step of a level; the ends of a ladder always have the ends of the scale. */
export function stageStep(level: number, top: number): number {
  const share = top <= 1 ? 1 : (Math.min(Math.max(level, 1), top) - 1) / (top - 1);
  return Math.round(share * (STEPS - 1));
}

/** Returns the colour of a level on a ladder with `top` levels, as CSS variables. */
export function stageColor(level: number, top: number): StageColor {
  const step = stageStep(level, top);
  return { fill: `var(--thang-stage-${step})`, text: `var(--thang-stage-${step}-text)` };
}

/** The CSS variables of the scale in a look. */
export function stageVariablesOf(look: Look): Record<string, string> {
  return Object.fromEntries(
    stageScales[look].flatMap(({ fill, text }, step) => [
      [`--thang-stage-${step}`, fill],
      [`--thang-stage-${step}-text`, text],
    ]),
  );
}
