import Typography from '@mui/material/Typography';
import { Term } from '../../components/glossary/term.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import type { TrackResult } from '../../queries/maturity.js';

interface SettlingNoteProps {
  track: TrackResult;
  definition: TrackDefinition;
  /** True: there are several tracks, so the line names its track. */
  named: boolean;
}

/** Says that the result shown is not announced yet, and when it will be. */
export function SettlingNote({ track: { settling }, definition, named }: SettlingNoteProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const zone = useTimeZone();
  if (!settling) return null;
  const { notifyAt } = settling;
  const line =
    notifyAt === null
      ? t('settling.run')
      : t('settling.until', { at: formatInstant(notifyAt, language, zone) });
  return (
    <Typography role="status" color="text.secondary" sx={{ mb: 1 }}>
      {named ? t('settling.ofTrack', { track: definition.name, line }) : line}
      <Term term="settling" mark />
    </Typography>
  );
}
