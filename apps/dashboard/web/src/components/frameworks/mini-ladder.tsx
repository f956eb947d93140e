import Box from '@mui/material/Box';
import { colors } from '../../theme/colors.js';
import { stageColor } from '../../theme/stage-colors.js';

interface MiniLadderProps {
  level: number;
  top: number;
  /** 0–1 of the stage after `level`. */
  progress: number | null;
}

/** A ladder as small as a word. Held stages are filled, the next one by its progress. Decorative. */
export function MiniLadder({ level, top, progress }: MiniLadderProps) {
  return (
    <Box
      aria-hidden="true"
      sx={{ display: 'inline-flex', gap: '3px', alignItems: 'flex-end', height: 22, flex: 'none' }}
    >
      {Array.from({ length: top }, (_, i) => i + 1).map((rung) => (
        <Box
          key={rung}
          sx={{
            position: 'relative',
            width: 8,
            height: 8 + (14 * (rung - 1)) / Math.max(top - 1, 1),
            border: `1px solid ${rung <= level ? stageColor(rung, top).fill : colors.edge}`,
            bgcolor: rung <= level ? stageColor(rung, top).fill : colors.surface,
            overflow: 'hidden',
            borderRadius: '1px',
          }}
        >
          {rung === level + 1 && progress !== null && (
            <Box
              sx={{
                position: 'absolute',
                inset: 'auto 0 0 0',
                height: `${progress * 100}%`,
                bgcolor: colors.ochreMark,
              }}
            />
          )}
        </Box>
      ))}
    </Box>
  );
}
