import Box from '@mui/material/Box';
import { colors } from '../../theme/colors.js';

interface GateLeafProps {
  open: boolean;
  /** 0–1 of the way until the gate opens; `null`: not measured. */
  progress: number | null;
}

const FRAME = { x: 4, y: 3, width: 36, height: 56 } as const;

/** A drawing of a door: ajar when open, else filled from below by its progress. Decorative. */
export function GateLeaf({ open, progress }: GateLeafProps) {
  const height = FRAME.height * (progress ?? 0);
  return (
    <Box component="svg" viewBox="0 0 44 62" aria-hidden="true" sx={{ width: 44, height: 62, flex: 'none' }}>
      <rect {...FRAME} fill={open ? colors.leafTint : colors.surface} />
      {open ? (
        <path d="M4 3 L24 9 L24 59 L4 59 Z" fill={colors.leaf} />
      ) : (
        <rect
          x={FRAME.x}
          y={FRAME.y + FRAME.height - height}
          width={FRAME.width}
          height={height}
          fill={colors.ochreMark}
        />
      )}
      <rect
        {...FRAME}
        fill="none"
        stroke={open ? colors.leaf : colors.edge}
        strokeWidth="2"
        {...(progress === null && !open ? { strokeDasharray: '4 3' } : {})}
      />
      <circle cx={open ? 20 : 34} cy="33" r="2" fill={open ? colors.surface : colors.ink} />
      <path d="M0 60.5h44" stroke={colors.edge} strokeWidth="2" />
    </Box>
  );
}
