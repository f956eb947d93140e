import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ComparedTrack } from '../../queries/comparison.js';
import type { FrameworkDefinition, TrackDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { TrackDifferenceText } from './track-difference-text.js';
import type { TrackRow } from './track-rows.js';
import { TrackStand } from './track-stand.js';

interface TrackComparedProps {
  row: TrackRow;
  definition: FrameworkDefinition;
  /** The days as they are shown to readers. */
  days: { from: string; to: string };
}

/** Shows a track on both days and the difference in words. */
export function TrackCompared({ row, definition, days }: TrackComparedProps) {
  const track = definition.tracks.find(({ id }) => id === row.id);
  return (
    <Box sx={{ mt: 2, pt: 2, borderTop: `1px solid ${colors.hairline}` }}>
      <Typography variant="h3">{track?.name ?? row.id}</Typography>
      <Box sx={sidesStyle}>
        <Side day={days.from} stand={row.from} track={track} />
        <ArrowForwardIcon
          aria-hidden="true"
          sx={{ color: colors.edge, transform: { xs: 'rotate(90deg)', sm: 'none' } }}
        />
        <Side day={days.to} stand={row.to} track={track} />
        <Box sx={{ fontWeight: 600 }}>
          <TrackDifferenceText row={row} />
        </Box>
      </Box>
    </Box>
  );
}

interface SideProps {
  day: string;
  /** `null`: the edition of that day does not have the track. */
  stand: ComparedTrack | null;
  /** The track in the edition of the later day. */
  track: TrackDefinition | undefined;
}

function Side({ day, stand, track }: SideProps) {
  const { t } = useWords('comparison');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{day}</Box>
      {stand ? <TrackStand stand={stand} track={track} /> : t('tracks.ended')}
    </Box>
  );
}

const sidesStyle = {
  mt: 1,
  display: 'grid',
  gridTemplateColumns: {
    xs: '1fr',
    sm: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    md: 'minmax(0, 1fr) auto minmax(0, 1fr) minmax(0, 1fr)',
  },
  columnGap: 2,
  rowGap: 1,
  alignItems: 'center',
} as const;
