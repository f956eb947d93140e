import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { usePeerPages, type Peers } from '../../queries/peers.js';
import { pointQuery } from '../../queries/point-in-time.js';
import { formatDay } from '../../format/days.js';
import { formatFigure, formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import { PeersTable } from './peers-table.js';
import type { Ranking } from './ranking.js';

const PAGE = 100;

/** Shows the ranking, and a line about all peers: number, mean, lowest and highest. */
export function PeersSection({ framework, ranking }: { framework: FrameworkDefinition; ranking: Ranking }) {
  const { t } = useWords('peers');
  const { by, id, point, root, level } = ranking;
  const query = {
    [by]: id,
    ...pointQuery(point),
    ...(root ? { root } : {}),
    ...(level ? { level } : {}),
  };
  const peers = usePeerPages(framework.id, { ...query, limit: PAGE });
  return (
    <Section
      title={ranking.name}
      actions={<ListDownload list="peers" query={{ ...query, framework: framework.id }} />}
      flush
    >
      <QueryView query={peers} height={420}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const [first] = pages;
          if (!first || first.population.count === 0)
            return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
          return (
            <>
              <Population peers={first} ranking={ranking} />
              <PeersTable
                items={items}
                ranking={ranking}
                framework={framework.id}
                decimals={first.decimals}
              />
              {peers.hasNextPage && (
                <Box sx={{ p: 2 }}>
                  <Button onClick={() => void peers.fetchNextPage()} loading={peers.isFetchingNextPage}>
                    {t('more')}
                  </Button>
                </Box>
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

function Population({
  peers: { population, edition, asOf, decimals },
  ranking,
}: {
  peers: Peers;
  ranking: Ranking;
}) {
  const { t } = useWords('peers');
  const language = useLanguage();
  const value = (amount: number | null) =>
    amount === null ? '–' : formatFigure(amount, { unit: ranking.unit, decimals }, language);
  const { count, mean, lowest, highest } = population;
  return (
    <Box sx={{ px: { xs: 2, sm: 2.5 }, pb: 1.5, fontSize: '0.875rem', color: 'text.secondary' }}>
      {t('population', { count, number: formatNumber(count, language) })}{' '}
      {t('spread', { mean: value(mean), lowest: value(lowest), highest: value(highest) })}{' '}
      {t('of', { edition, day: formatDay(asOf, language) })}
    </Box>
  );
}
