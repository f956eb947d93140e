import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { KpiSeriesView } from '../../components/charts/kpi-series-view.js';
import { RangeControls } from '../../components/charts/range-controls.js';
import { rangeFrom, type Range } from '../../components/charts/range.js';
import { OrgUnitBreadcrumbs } from '../../components/org-units/breadcrumbs.js';
import { useQuestionPaths } from '../../components/org-units/use-paths.js';
import { Page } from '../../components/page/page.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkDefinition, KpiDefinition } from '../../queries/frameworks.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import { pointFrom, settleAsOf } from '../../queries/point-in-time.js';
import { rangeQuery } from '../../queries/series.js';
import { Section } from '../../ui/section.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { EvidenceSection } from './evidence-section.js';
import { ExplanationSection } from './explanation-section.js';
import { ForecastSection } from './forecast-section.js';

interface KpiContentProps {
  unit: OrgUnitDetail;
  framework: FrameworkDefinition;
  kpi: KpiDefinition;
  today: string;
  treeEndedOn: string | null;
}

/** Shows a KPI's explanation, evidence, history and forecast. */
export function KpiContent({ unit, framework, kpi, today, treeEndedOn }: KpiContentProps) {
  const { t } = useWords('kpi');
  const [search, setSearch] = useSearchParams();
  const change = useChangeSearch();
  const paths = useQuestionPaths();
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeEndedOn, today);
  const point = { ...pointFrom(search), asOf };
  const until = asOf ?? today;
  const range = useMemo(() => rangeFrom(search, until), [search, until]);
  const changeRange = ({ from, to, step }: Range) =>
    setSearch(
      (current) => {
        const changed = new URLSearchParams(current);
        for (const [name, value] of Object.entries({ from, to, step })) changed.set(name, value);
        return changed;
      },
      { replace: true },
    );
  const asked = { unit: unit.code, framework, kpi, point };
  return (
    <Page
      title={kpi.name}
      before={<OrgUnitBreadcrumbs ancestors={[...unit.ancestors, unit]} current={kpi.name} />}
      lead={kpi.description ?? t('lead', { framework: framework.name })}
    >
      <TimeBar point={point} ended={ended} editions={framework.editions} onChange={change} />
      <ExplanationSection {...asked} />
      <Section
        title={t('chart')}
        hint={
          <>
            {t('chartHint')}{' '}
            <Link component={RouterLink} to={paths.comparison(unit.code, framework.id, range)}>
              {t('orgUnit:history.compare')}
            </Link>
          </>
        }
        actions={<RangeControls range={range} max={today} onChange={changeRange} />}
      >
        <KpiSeriesView unit={unit.code} kpi={kpi.id} range={rangeQuery(framework.id, range, point)} />
      </Section>
      <ForecastSection {...asked} />
      <EvidenceSection {...asked} />
    </Page>
  );
}
