import Box from '@mui/material/Box';
import { lookOf } from './line-looks.js';

const WIDTH = 40;

/** A piece of a chart's line, beside its name. */
export function LineSwatch({ index }: { index: number }) {
  const { color, dashes } = lookOf(index);
  return (
    <Box
      component="svg"
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} 6`}
      sx={{ width: WIDTH, height: 6, flex: 'none' }}
    >
      <line
        x1="0"
        y1="3"
        x2={WIDTH}
        y2="3"
        style={{ stroke: color, strokeWidth: 2.5, strokeDasharray: dashes.join(' ') }}
      />
    </Box>
  );
}
