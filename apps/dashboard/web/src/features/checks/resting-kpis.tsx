import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { RestingKpi } from '../../queries/checks.js';
import type { FrameworkSummary } from '../../queries/frameworks.js';

interface RestingKpisProps {
  kpis: readonly RestingKpi[];
  unit: string;
  frameworks: readonly FrameworkSummary[];
}

/** Above this number, the list opens on demand. */
const FEW = 3;

/** Lists the KPIs that use the doubtful number, each with a link to its page. */
export function RestingKpis({ kpis, unit, frameworks }: RestingKpisProps) {
  const { t } = useWords('checks');
  if (kpis.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('kpis.none')}</Box>;
  const list = <List kpis={kpis} unit={unit} frameworks={frameworks} />;
  if (kpis.length <= FEW) return list;
  return (
    <details>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', width: 'fit-content' }}>
        {t('kpis.more', { count: kpis.length })}
      </Box>
      {list}
    </details>
  );
}

function List({ kpis, unit, frameworks }: RestingKpisProps) {
  const pathTo = useKpiPath();
  const nameOf = (framework: string) => frameworks.find(({ id }) => id === framework)?.name ?? framework;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {kpis.map(({ framework, kpi, name }) => (
        <li key={`${framework} ${kpi}`}>
          <Link component={RouterLink} to={pathTo(unit, kpi, framework)}>
            {name}
          </Link>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            · {nameOf(framework)}
          </Box>
        </li>
      ))}
    </Box>
  );
}
