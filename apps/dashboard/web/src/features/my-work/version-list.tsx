import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { RecordedFact } from '../../queries/records.js';
import { useEventSchema } from '../../queries/event-types.js';
import { payloadLines } from '../../components/preview/payload-words.js';

/** All versions of a fact, the oldest first: who, when, why, and what each says. */
export function VersionList({ fact }: { fact: RecordedFact }) {
  const { t } = useWords('myWork');
  const language = useLanguage();
  const zone = useTimeZone();
  const schema = useEventSchema(fact.type);
  return (
    <Box component="ol" aria-label={t('versions.title')} sx={{ my: 1, pl: 2.5, display: 'grid', gap: 1 }}>
      {fact.versions.map(({ position, kind, recordedAt, recordedBy, reason, data }) => (
        <li key={position}>
          <Link component={RouterLink} to={`/events/${position}`}>
            {t(`versions.${kind}`)}
          </Link>
          {` · ${formatInstant(recordedAt, language, zone)}`}
          {recordedBy && ` · ${recordedBy.name ?? recordedBy.id}`}
          {reason !== null && <div>{t('versions.reason', { reason })}</div>}
          {data && schema.data && (
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {payloadLines(schema.data, data, language).join('; ')}
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}
