import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Peer } from '../../queries/peers.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { Term } from '../../components/glossary/term.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { RegionTable, type RegionColumn } from '../../ui/region-table.js';
import { Movement } from './movement.js';
import type { Ranking } from './ranking.js';

interface PeersTableProps {
  items: readonly Peer[];
  ranking: Ranking;
  framework: string;
  /** Decimals with which org units of different values differ. */
  decimals: number;
}

/** Lists the org units from the best down. Columns without any value are left out. */
export function PeersTable({ items, ranking, framework, decimals }: PeersTableProps) {
  const { t } = useWords('peers');
  const language = useLanguage();
  const columns: (RegionColumn<Peer> & { empty?: boolean })[] = [
    {
      title: t('body'),
      width: '30%',
      cell: ({ orgUnit: { code, name } }) => (
        <Link
          component={RouterLink}
          to={`/org-units/${encodeURIComponent(code)}?framework=${encodeURIComponent(framework)}`}
        >
          {name}
        </Link>
      ),
    },
    { title: t('rank'), numeric: true, cell: (peer) => <Rank peer={peer} /> },
    {
      title: t('published'),
      cell: ({ published }) => <PublishedRanks published={published} />,
      empty: items.every(({ published }) => !published || published.rank === null),
    },
    {
      title: t('value'),
      numeric: true,
      cell: ({ value }) => (
        <strong>
          <KpiValue value={value} as={{ unit: ranking.unit, decimals }} />
        </strong>
      ),
    },
    {
      title: t('group'),
      cell: ({ group }) => group ?? '–',
      empty: items.every(({ group }) => group === null),
    },
    {
      title: t('class'),
      cell: (peer) => peer.class ?? '–',
      empty: items.every((peer) => peer.class === null),
    },
    {
      title: t('z'),
      mark: <Term term="zScore" mark />,
      numeric: true,
      cell: ({ z }) => (z === null ? '–' : formatNumber(z, language, 2)),
    },
    {
      title: t('movement'),
      cell: ({ movement }) => <Movement movement={movement} />,
      empty: items.every(({ movement }) => movement === null),
    },
  ];
  return (
    <RegionTable
      caption={t('caption', { name: ranking.name })}
      minWidth={540}
      rows={items}
      rowKey={({ orgUnit }) => orgUnit.code}
      columns={columns.filter(({ empty }) => !empty)}
    />
  );
}

function Rank({ peer: { rank, tied } }: { peer: Peer }) {
  const { t } = useWords('peers');
  if (rank === null) return <>{t('notRanked')}</>;
  return (
    <>
      {rank}
      {tied && ` (${t('tied')})`}
    </>
  );
}

/** Shows the rank as published, and those within groups. */
function PublishedRanks({ published }: Pick<Peer, 'published'>) {
  const { t } = useWords('peers');
  if (!published || published.rank === null) return <>–</>;
  const { rank, of, ranks } = published;
  return (
    <>
      {of === null ? rank : `${rank}/${of}`}
      {ranks.map(({ group, rank: place, of: all }) => (
        <Box component="span" key={group} sx={{ display: 'block', fontSize: '0.8125rem' }}>
          {t('inGroup', { group, rank: place, of: all })}
        </Box>
      ))}
    </>
  );
}
