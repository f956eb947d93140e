import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { EvidenceItem, FormulaPart } from '../../queries/explanation.js';
import { monospace } from '../../theme/theme.js';
import { RegionTable } from '../../ui/region-table.js';

interface EvidenceTableProps {
  items: readonly EvidenceItem[];
  part: FormulaPart;
  kpi: string;
}

/** Lists events by subject, with what each adds and its position in the log. */
export function EvidenceTable({ items, part, kpi }: EvidenceTableProps) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const zone = useTimeZone();
  const pathTo = useOrgUnitPath();
  return (
    <RegionTable
      caption={t('evidence.caption', { part: t(part), name: kpi })}
      size="small"
      minWidth={860}
      rows={items}
      rowKey={({ position, measure, adds }) => `${position}-${measure}-${adds}`}
      columns={[
        { title: t('evidence.event'), width: '30%', cell: (item) => <EventName item={item} /> },
        {
          title: t('evidence.adds'),
          numeric: true,
          cell: ({ adds }) => <strong>{formatNumber(adds, language, 4)}</strong>,
        },
        {
          title: t('evidence.unit'),
          cell: ({ orgUnit }) => (
            <Link component={RouterLink} to={pathTo(orgUnit.code)}>
              {orgUnit.name}
            </Link>
          ),
        },
        { title: t('evidence.time'), cell: ({ time }) => formatInstant(time, language, zone) },
        {
          title: t('evidence.recordedAt'),
          cell: ({ recordedAt }) => formatInstant(recordedAt, language, zone),
        },
        { title: t('evidence.measure'), cell: ({ measure }) => <Code>{measure}</Code> },
      ]}
    />
  );
}

function EventName({ item: { type, subject, position, source, id } }: { item: EvidenceItem }) {
  const { t } = useWords('kpi');
  return (
    <>
      <Code>{subject ?? type}</Code>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 400, overflowWrap: 'anywhere' }}>
        {subject === null ? '' : `${type} · `}
        <Link component={RouterLink} to={`/events/${position}`}>
          {t('evidence.effects', { position })}
        </Link>{' '}
        {t('evidence.source', { source, id })}
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
