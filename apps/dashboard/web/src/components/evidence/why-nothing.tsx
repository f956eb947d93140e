import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { EvidenceItem } from '../../queries/explanation.js';
import { colors } from '../../theme/colors.js';

type Explained = Pick<EvidenceItem, 'because' | 'replaced'>;

/** Says why an event adds nothing: who corrected or retracted it, when and why, or what covers it. */
export function WhyNothing({ item: { because, replaced } }: { item: Explained }) {
  const { t } = useWords('evidence');
  const language = useLanguage();
  const zone = useTimeZone();
  if (because === null) return null;
  return (
    <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: colors.ochre, overflowWrap: 'anywhere' }}>
      {replaced === null ? (
        t(`because.${because}`)
      ) : (
        <>
          <Link component={RouterLink} to={`/events/${replaced.position}`} color="inherit" underline="always">
            {t(`because.${because}`)}
          </Link>{' '}
          {t(replaced.by === null ? 'replacedAt' : 'replacedBy', {
            time: formatInstant(replaced.at, language, zone),
            name: replaced.by?.name ?? replaced.by?.id ?? '',
          })}
          {replaced.reason !== null && `: ${replaced.reason}`}
        </>
      )}
    </Box>
  );
}
