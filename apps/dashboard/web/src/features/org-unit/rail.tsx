import Box from '@mui/material/Box';
import { colors } from '../../theme/colors.js';
import type { RungState } from './criterion-state.js';

interface RailProps {
  fill: string;
  state: RungState;
  progress: number | null;
}

const TICKS = 10;

/**
 * Draws one segment of the ladder: its rung on top, two rails, and ten ticks of a measuring scale below.
 * Decorative; the text beside it says the same.
 */
export function Rail({ fill, state, progress }: RailProps) {
  const kept = state === 'held';
  const climbed = kept ? 1 : (progress ?? 0);
  return (
    <Box aria-hidden="true" sx={{ position: 'relative', minHeight: 72 }}>
      <Box
        sx={{
          position: 'absolute',
          inset: '11px 0 -11px 0',
          borderLeft: `3px solid ${colors.pine}`,
          borderRight: `3px solid ${colors.pine}`,
          backgroundImage: `repeating-linear-gradient(to bottom, ${colors.edge} 0 1px, transparent 1px calc(100% / ${TICKS}))`,
          backgroundSize: '9px 100%',
          backgroundRepeat: 'no-repeat',
        }}
      />
      <Box
        sx={{
          position: 'absolute',
          left: 15,
          right: 3,
          bottom: -11,
          height: `calc(${climbed * 100}% - ${kept ? 0 : 11 * climbed}px)`,
          bgcolor: kept ? fill : colors.ochreMark,
          opacity: kept ? 0.45 : 0.85,
        }}
      />
      {!kept && climbed > 0 && (
        <Box
          sx={{
            position: 'absolute',
            left: 6,
            right: -6,
            bottom: `calc(${climbed * 100}% - ${11 * climbed + 11}px)`,
            borderTop: `3px solid ${colors.ochre}`,
          }}
        />
      )}
      <Box
        sx={{
          position: 'absolute',
          top: 6,
          left: 0,
          right: 0,
          height: 11,
          bgcolor: kept ? fill : colors.surface,
          border: kept ? `1px solid ${colors.pine}` : `2px dashed ${colors.edge}`,
          borderRadius: '2px',
        }}
      />
    </Box>
  );
}
