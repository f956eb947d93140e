import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { EvidenceItem } from '../../queries/explanation.js';
import { monospace } from '../../theme/typeface.js';
import { RegionTable } from '../../ui/region-table.js';
import { useOrgUnitPath } from '../org-units/use-paths.js';

type ShownItem = Omit<EvidenceItem, 'part'>;

interface EvidenceTableProps {
  items: readonly ShownItem[];
  caption: string;
}

/** Lists events by subject, with what each adds and its position in the log. */
export function EvidenceTable({ items, caption }: EvidenceTableProps) {
  const { t } = useWords('evidence');
  const language = useLanguage();
  const zone = useTimeZone();
  const pathTo = useOrgUnitPath();
  return (
    <RegionTable
      caption={caption}
      size="small"
      minWidth={860}
      rows={items}
      rowKey={({ position, measure, adds }) => `${position}-${measure}-${adds}`}
      columns={[
        { title: t('event'), width: '30%', cell: (item) => <EventName item={item} /> },
        {
          title: t('adds'),
          numeric: true,
          cell: ({ adds }) => <strong>{formatNumber(adds, language, 4)}</strong>,
        },
        {
          title: t('unit'),
          cell: ({ orgUnit }) => (
            <Link component={RouterLink} to={pathTo(orgUnit.code)}>
              {orgUnit.name}
            </Link>
          ),
        },
        { title: t('time'), cell: ({ time }) => formatInstant(time, language, zone) },
        { title: t('recordedAt'), cell: ({ recordedAt }) => formatInstant(recordedAt, language, zone) },
        { title: t('measure'), cell: ({ measure }) => <Code>{measure}</Code> },
      ]}
    />
  );
}

function EventName({ item: { type, subject, position, source, id } }: { item: ShownItem }) {
  const { t } = useWords('evidence');
  return (
    <>
      <Code>{subject ?? type}</Code>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 400, overflowWrap: 'anywhere' }}>
        {subject === null ? '' : `${type} · `}
        <Link component={RouterLink} to={`/events/${position}`}>
          {t('effects', { position })}
        </Link>{' '}
        {t('source', { source, id })}
      </Box>
    </>
  );
}

function Code({ children }: { children: string }) {
  return (
    <Box component="code" sx={{ fontFamily: monospace, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
