import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';
import type { LoadedOrgUnit } from '../../components/org-units/org-unit-gate.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { entityQuery, useEntities } from '../../queries/entities.js';
import { NOW, settleAsOf } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { askedEntities } from './asked-entities.js';
import { EntitiesControls } from './entities-controls.js';
import { EntitiesTable } from './entities-table.js';

/** Shows what to list, and the list. */
export function EntitiesContent({ unit, treeEndedOn }: LoadedOrgUnit) {
  const { t } = useWords('entities');
  const today = useToday();
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeEndedOn, today ?? '');
  const choice = { ...askedEntities(search, unit), asOf };
  const entities = useEntities(unit.code, choice);
  const name = t(`nouns.${choice.noun}`);
  return (
    <>
      <TimeBar point={{ ...NOW, asOf }} ended={ended} parts="day" onChange={change} />
      <EntitiesControls choice={choice} withBelow={unit.children > 0} onChange={change} />
      <Section
        title={name}
        hint={t('reads')}
        actions={<ListDownload list="entities" query={{ ...entityQuery(choice), orgUnit: unit.code }} />}
        flush
      >
        {choice.measure !== null && (
          <Box sx={{ px: { xs: 2, sm: 2.5 }, pb: 1, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
            {t('counted', { measure: choice.measure })}{' '}
            <Button size="small" onClick={() => change({ measure: null })}>
              {t('everything')}
            </Button>
          </Box>
        )}
        <QueryView query={entities} height={320}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
            return (
              <>
                <EntitiesTable items={items} caption={t('caption', { name })} withUnit={choice.below} />
                <Box sx={{ px: { xs: 2, sm: 2.5 }, py: 1.5 }}>
                  <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
                    {t(entities.hasNextPage ? 'shown' : 'all', { count: items.length })}
                  </Box>
                  {entities.hasNextPage && (
                    <Box sx={{ mt: 1 }}>
                      <Button
                        onClick={() => void entities.fetchNextPage()}
                        loading={entities.isFetchingNextPage}
                      >
                        {t('more')}
                      </Button>
                    </Box>
                  )}
                </Box>
              </>
            );
          }}
        </QueryView>
      </Section>
    </>
  );
}
