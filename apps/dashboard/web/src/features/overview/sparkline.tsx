import Box from '@mui/material/Box';
import type { CourseStep } from '../../queries/courses.js';
import { colors } from '../../theme/colors.js';

interface Year {
  top: number;
  from: string;
  until: string;
}

interface SparklineProps extends Year {
  steps: readonly CourseStep[];
  label: string;
}

const WIDTH = 84;
const HEIGHT = 20;
/** A first result of yesterday is still drawn as a line. */
const MIN_LENGTH = 14;

/** A line of the stages of a year, as small as a word. Dots stand for the time before the first result. */
export function Sparkline({ steps, label, ...year }: SparklineProps) {
  const { line, before } = sparklinePaths(steps, year);
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
      sx={{ width: WIDTH, height: HEIGHT, flex: 'none', display: 'block' }}
    >
      {before !== '' && (
        <path
          d={before}
          style={{ fill: 'none', stroke: colors.edge, strokeWidth: 1.5, strokeDasharray: '1 4' }}
        />
      )}
      <path d={line} style={{ fill: 'none', stroke: colors.pine, strokeWidth: 1.5 }} />
    </Box>
  );
}

/**
 * Returns a line that goes on level until the day of each step, and the way from the beginning of the year to
 * the first result, which has no level and lies at the bottom.
 */
export function sparklinePaths(
  steps: readonly CourseStep[],
  { top, from, until }: Year,
): { line: string; before: string } {
  const [first, ...rest] = steps;
  if (!first) return { line: '', before: '' };
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const at = (day: string) => Math.round(((Date.parse(day) - start) / (end - start)) * WIDTH);
  const y = (level: number) => Math.round(HEIGHT - (level / Math.max(top, 1)) * HEIGHT);
  const begin = Math.min(at(first.day), WIDTH - MIN_LENGTH);
  const steep = rest.map(({ day, level }) => `H${Math.max(at(day), begin)}V${y(level)}`).join('');
  return {
    line: `M${begin} ${y(first.level)}${steep}H${WIDTH}`,
    before: begin > 0 ? `M0 ${HEIGHT}H${begin}` : '',
  };
}
