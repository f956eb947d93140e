import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import type { FrameworkDefinition, KpiDefinition } from '../../api/frameworks.js';
import type { OrgUnitDetail } from '../../api/org-units.js';
import { RangeControls } from '../../charts/range-controls.js';
import { rangeFrom, type Range } from '../../charts/range.js';
import { settleAsOf } from '../../data/as-of.js';
import { useWords } from '../../i18n/use-words.js';
import { Page } from '../../shell/page.js';
import { Section } from '../../ui/section.js';
import { useOrgUnitPath } from '../../ui/use-org-unit-path.js';
import { KpiDefinitionSection } from './kpi-definition-section.js';
import { KpiSeriesView } from './kpi-series-view.js';

interface KpiContentProps {
  unit: OrgUnitDetail;
  framework: FrameworkDefinition;
  kpi: KpiDefinition;
  today: string;
  treeLastFactDay: string | null;
}

export function KpiContent({ unit, framework, kpi, today, treeLastFactDay }: KpiContentProps) {
  const { t } = useWords('kpi');
  const [search, setSearch] = useSearchParams();
  const until = settleAsOf(search.get('asOf'), treeLastFactDay, today).asOf ?? today;
  const range = useMemo(() => rangeFrom(search, until), [search, until]);
  const change = ({ from, to, step }: Range) =>
    setSearch(
      (current) => {
        const changed = new URLSearchParams(current);
        for (const [name, value] of Object.entries({ from, to, step })) changed.set(name, value);
        return changed;
      },
      { replace: true },
    );
  return (
    <Page
      title={kpi.name}
      before={<Way unit={unit} kpi={kpi} />}
      lead={kpi.description ?? t('lead', { framework: framework.name })}
    >
      <Section
        title={t('chart')}
        hint={t('chartHint')}
        actions={<RangeControls range={range} max={today} onChange={change} />}
      >
        <KpiSeriesView unit={unit.code} kpi={kpi.id} range={{ framework: framework.id, ...range }} />
      </Section>
      <KpiDefinitionSection kpi={kpi} framework={framework} />
    </Page>
  );
}

function Way({ unit, kpi }: { unit: OrgUnitDetail; kpi: KpiDefinition }) {
  const { t } = useWords('orgUnit');
  const pathTo = useOrgUnitPath();
  return (
    <Breadcrumbs aria-label={t('path')} sx={{ mb: 1, fontSize: '0.875rem' }}>
      <Link component={RouterLink} to="/">
        {t('overview:title')}
      </Link>
      {[...unit.ancestors, unit].map(({ code, name }) => (
        <Link key={code} component={RouterLink} to={pathTo(code)}>
          {name}
        </Link>
      ))}
      <Typography variant="body2" color="textPrimary" aria-current="page">
        {kpi.name}
      </Typography>
    </Breadcrumbs>
  );
}
