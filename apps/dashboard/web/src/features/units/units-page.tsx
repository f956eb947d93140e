import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ListDownload } from '../../components/lists/list-download.js';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useRoots } from '../../queries/org-units.js';
import { useRight, useSession } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { maySetRoots } from './change-draft.js';
import { ChangeForm } from './change-form.js';
import { UnitDetails } from './unit-details.js';
import { UnitLists } from './unit-lists.js';
import { UnitTree } from './unit-tree.js';

/** The tree of org units beside what can be done with the chosen one. */
export function UnitsPage() {
  const { t } = useWords('units');
  const mayWrite = useRight('events:write');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayWrite ? <Units /> : <EmptyState title={t('noRight')}>{t('noRightHelp')}</EmptyState>}
    </Page>
  );
}

function Units() {
  const { t } = useWords('units');
  const roots = useRoots();
  const session = useSession().data;
  const [search] = useSearchParams();
  const changeSearch = useChangeSearch();
  const [isRoot, setRoot] = useState(false);
  const chosen = search.get('unit');
  const choose = (code: string) => {
    setRoot(false);
    changeSearch({ unit: code });
  };
  const mayRoot = session ? maySetRoots(session) : false;
  const newRoot = mayRoot && (
    <Button size="small" onClick={() => setRoot(true)}>
      {t('root')}
    </Button>
  );
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 3fr)' },
          gap: 3,
          alignItems: 'start',
        }}
      >
        <Section
          title={t('tree')}
          actions={
            <>
              {newRoot}
              <ListDownload list="org-units" query={{}} />
            </>
          }
        >
          <QueryView query={roots} height={240}>
            {(units) =>
              units.length === 0 ? (
                <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
              ) : (
                <UnitTree roots={units} chosen={chosen} onChoose={choose} />
              )
            }
          </QueryView>
        </Section>
        <Box sx={{ minWidth: 0 }}>
          {isRoot && (
            <Section title={t('root')}>
              <ChangeForm action="established" unit={null} onDone={() => setRoot(false)} />
            </Section>
          )}
          {!isRoot && chosen !== null && <UnitDetails key={chosen} code={chosen} />}
          {!isRoot && chosen === null && roots.data?.length !== 0 && <p>{t('choose')}</p>}
        </Box>
      </Box>
      <UnitLists mayUseTemplate={mayRoot} />
    </>
  );
}
