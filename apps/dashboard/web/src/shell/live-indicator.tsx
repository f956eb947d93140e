import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useWords } from '../i18n/use-words.js';
import { useLive } from '../live/live-context.js';
import { useRight } from '../queries/session.js';

const marks = {
  live: { color: '#6fd3a1', solid: true },
  connecting: { color: '#f0b93a', solid: false },
  reconnecting: { color: '#f0b93a', solid: true },
} as const;

/** Says whether the page is connected to the stream. The dot repeats the text for the eye. */
export function LiveIndicator() {
  const { t } = useWords('shell');
  const { state } = useLive();
  const mayRead = useRight('read');
  if (!mayRead) return null;
  const mark = marks[state];
  return (
    <Tooltip title={state === 'live' ? t('live.liveHelp') : t('live.offlineHelp')}>
      <Box
        role="status"
        tabIndex={0}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 1,
          minHeight: 36,
          fontSize: '0.8125rem',
          '&:focus-visible': { outlineColor: '#fff' },
        }}
      >
        <Box
          component="span"
          aria-hidden="true"
          sx={{
            width: 10,
            height: 10,
            borderRadius: '50%',
            border: `2px solid ${mark.color}`,
            bgcolor: mark.solid ? mark.color : 'transparent',
          }}
        />
        {t(`live.${state}`)}
      </Box>
    </Tooltip>
  );
}
