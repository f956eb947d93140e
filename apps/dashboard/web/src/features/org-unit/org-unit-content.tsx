import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';
import type { OrgUnitDetail } from '../../api/org-units.js';
import { applicableFrameworks } from '../../data/applicable-frameworks.js';
import { settleAsOf, TODAY } from '../../data/as-of.js';
import { useFrameworks } from '../../data/use-frameworks.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useToday } from '../../session/use-server-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { ChildrenSection } from './children-section.js';
import { MaturityView } from './maturity-view.js';
import { RecentSections } from './recent-sections.js';
import { UnitChoice } from './unit-choice.js';

interface OrgUnitContentProps {
  unit: OrgUnitDetail;
  /** Tells whether the facts of the whole tree have ended. */
  treeLastFactDay: string | null;
}

export function OrgUnitContent({ unit, treeLastFactDay }: OrgUnitContentProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const today = useToday();
  const frameworks = useFrameworks();
  const [search, setSearch] = useSearchParams();
  if (today === null) return null;
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeLastFactDay, today);

  const change = (name: string, value: string) =>
    setSearch((current) => {
      const changed = new URLSearchParams(current);
      changed.set(name, value);
      return changed;
    });

  return (
    <QueryView query={frameworks} height={480}>
      {({ items }) => {
        const applicable = applicableFrameworks(items, unit.frameworks);
        const framework = applicable.find(({ id }) => id === search.get('framework')) ?? applicable[0];
        return (
          <>
            {ended && (
              <Alert
                severity="info"
                sx={{ mb: 3 }}
                action={
                  <Button color="inherit" size="small" onClick={() => change('asOf', TODAY)}>
                    {t('asOfToday')}
                  </Button>
                }
              >
                {t('ended', { day: formatDay(ended, language) })}
              </Alert>
            )}
            {framework ? (
              <>
                <UnitChoice frameworks={applicable} framework={framework.id} asOf={asOf} onChange={change} />
                <MaturityView unit={unit} framework={framework.id} asOf={asOf} today={today} />
              </>
            ) : (
              <EmptyState title={t('noFramework')}>{t('noFrameworkHelp')}</EmptyState>
            )}
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: { md: '1fr 1fr' },
                columnGap: 3,
                '& > *': { minWidth: 0 },
              }}
            >
              <RecentSections code={unit.code} />
            </Box>
            {unit.children > 0 && (
              <ChildrenSection code={unit.code} framework={framework?.id ?? null} asOf={asOf} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
