import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { EvidenceItem } from '../../queries/explanation.js';
import { RegionTable } from '../../ui/region-table.js';
import { useOrgUnitPath } from '../org-units/use-paths.js';
import { MiddleMark } from './middle-mark.js';
import { WhyNothing } from './why-nothing.js';

export type ShownItem = Omit<EvidenceItem, 'part' | 'key'>;

interface EvidenceTableProps {
  items: readonly ShownItem[];
  caption: string;
}

/**
 * Lists events by what happened to what, with what each adds. Those that were corrected or retracted are
 * struck through.
 */
export function EvidenceTable({ items, caption }: EvidenceTableProps) {
  const { t } = useWords('evidence');
  const language = useLanguage();
  const zone = useTimeZone();
  const pathTo = useOrgUnitPath();
  const ofMedian = items.some(({ amount }) => amount !== null);
  const measures = new Set(items.map(({ measure }) => measure));
  return (
    <RegionTable
      caption={caption}
      size="small"
      minWidth={720}
      stacked
      rows={items}
      rowKey={({ position, measure, adds, added }) => [position, measure, adds, added].join('-')}
      columns={[
        { title: t('event'), width: '38%', cell: (item) => <EventName item={item} /> },
        ofMedian
          ? { title: t('amount'), numeric: true, cell: (item: ShownItem) => <Amount item={item} /> }
          : { title: t('adds'), numeric: true, cell: (item: ShownItem) => <Adds item={item} /> },
        {
          title: t('unit'),
          cell: ({ orgUnit }) => (
            <Link component={RouterLink} to={pathTo(orgUnit.code)}>
              {orgUnit.name}
            </Link>
          ),
        },
        { title: t('time'), cell: ({ time }) => formatInstant(time, language, zone) },
        {
          title: t('recordedAt'),
          cell: ({ recordedAt, recordedBy }) => (
            <>
              {formatInstant(recordedAt, language, zone)}
              {recordedBy && <Small>{recordedBy.name ?? recordedBy.id}</Small>}
            </>
          ),
        },
        ...(measures.size > 1
          ? [{ title: t('measure'), cell: ({ measureName }: ShownItem) => measureName }]
          : []),
      ]}
    />
  );
}

function EventName({ item }: { item: ShownItem }) {
  const { t } = useWords('evidence');
  const language = useLanguage();
  const { title, name, subject, position, replaced } = item;
  const named = [name ?? subject, title].filter(Boolean).join(': ');
  return (
    <>
      <Link component={RouterLink} to={`/events/${position}`} sx={{ overflowWrap: 'anywhere' }}>
        {replaced ? <del>{named}</del> : named}
      </Link>
      <Small>
        {[
          name === null ? null : subject,
          t('position', { position: formatNumber(Number(position), language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Small>
      <WhyNothing item={item} />
    </>
  );
}

/** What the event adds; of one that counts no more, what it had added, struck through. */
function Adds({ item: { adds, added } }: { item: ShownItem }) {
  const language = useLanguage();
  if (added !== null) return <del>{formatNumber(added, language, 4)}</del>;
  return <strong>{formatNumber(adds, language, 4)}</strong>;
}

function Amount({ item: { amount, isMiddle, replaced } }: { item: ShownItem }) {
  const language = useLanguage();
  if (amount === null) return <>–</>;
  const text = formatNumber(amount, language, 4);
  return (
    <>
      {replaced ? <del>{text}</del> : <strong>{text}</strong>}
      {isMiddle && <MiddleMark />}
    </>
  );
}

function Small({ children }: { children: string }) {
  return (
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 400, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
