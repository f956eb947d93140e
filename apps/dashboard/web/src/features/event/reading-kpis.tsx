import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { EffectKpi } from '../../queries/effects.js';
import { Section } from '../../ui/section.js';

/** Lists the KPIs that read what the event changed, for its org unit and those above it. */
export function ReadingKpis({ kpis }: { kpis: readonly EffectKpi[] }) {
  const { t } = useWords('event');
  const pathTo = useKpiPath();
  return (
    <Section title={t('kpis.title')}>
      {kpis.length === 0 && t('kpis.none')}
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
        {kpis.map(({ framework, frameworkName, kpi, name, orgUnits }) => (
          <li key={`${framework} ${kpi}`}>
            {name} <Box component="span" sx={{ color: 'text.secondary' }}>{`· ${frameworkName}: `}</Box>
            {orgUnits.map((unit, index) => (
              <span key={unit.code}>
                {index > 0 && ', '}
                <Link component={RouterLink} to={pathTo(unit.code, kpi, framework)}>
                  {unit.name}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </Box>
    </Section>
  );
}
