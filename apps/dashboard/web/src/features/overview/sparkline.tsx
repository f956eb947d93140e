import Box from '@mui/material/Box';
import type { CourseStep } from '../../queries/courses.js';
import { colors } from '../../theme/colors.js';

interface SparklineProps {
  steps: readonly CourseStep[];
  top: number;
  from: string;
  until: string;
  label: string;
}

const WIDTH = 84;
const HEIGHT = 20;

/** A line of the stages of a year, as small as a word. */
export function Sparkline({ steps, top, from, until, label }: SparklineProps) {
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
      sx={{ width: WIDTH, height: HEIGHT, flex: 'none', display: 'block' }}
    >
      <path
        d={sparklinePath(steps, { top, from, until })}
        style={{ fill: 'none', stroke: colors.pine, strokeWidth: 1.5 }}
      />
    </Box>
  );
}

/** Returns a line that goes on level until the day of each step. */
export function sparklinePath(
  steps: readonly CourseStep[],
  { top, from, until }: { top: number; from: string; until: string },
): string {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const x = (day: string) => Math.round(((Date.parse(day) - start) / (end - start)) * WIDTH);
  const y = (level: number) => Math.round(HEIGHT - (level / Math.max(top, 1)) * HEIGHT);
  const [first, ...rest] = steps;
  if (!first) return '';
  const line = rest.map(({ day, level }) => `H${x(day)}V${y(level)}`).join('');
  return `M${x(first.day)} ${y(first.level)}${line}H${WIDTH}`;
}
