import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { formatThreshold, UNKNOWN_FIGURE } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { CriterionDefinition } from '../../queries/frameworks.js';
import type { KpiResult } from '../../queries/maturity.js';
import { criterionState } from './criterion-state.js';
import { StateMark } from './state-mark.js';

interface CriteriaListProps {
  criteria: readonly CriterionDefinition[];
  kpis: ReadonlyMap<string, KpiResult>;
  unit: string;
}

/** Lists the criteria of a stage beside the values of the org unit. */
export function CriteriaList({ criteria, kpis, unit }: CriteriaListProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {criteria.map((criterion) => (
        <Criterion
          key={`${criterion.kpi}-${criterion.direction}`}
          criterion={criterion}
          kpi={kpis.get(criterion.kpi)}
          unit={unit}
        />
      ))}
    </Box>
  );
}

function Criterion({
  criterion,
  kpi,
  unit,
}: {
  criterion: CriterionDefinition;
  kpi: KpiResult | undefined;
  unit: string;
}) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const pathTo = useKpiPath();
  const state = criterionState(criterion, kpi);
  const figure = kpi ?? UNKNOWN_FIGURE;
  const threshold = (value: number) => formatThreshold(value, figure.unit, language);
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '24px 1fr', columnGap: 1, py: 0.75, fontSize: '0.875rem' }}
    >
      <StateMark state={state} />
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={pathTo(unit, criterion.kpi)}>
          {kpi?.name ?? criterion.kpi}
        </Link>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
            rowGap: 0.25,
            alignItems: 'center',
            color: 'text.secondary',
          }}
        >
          <Box component="span" sx={{ fontWeight: 600, color: 'text.primary' }}>
            <KpiValue value={kpi?.value ?? null} as={figure} />
          </Box>
          <span>
            {t('ladder.enter', {
              value: t(`shared:direction.${criterion.direction}`, { value: threshold(criterion.enter) }),
            })}
          </span>
          <span>
            {t('ladder.keep', {
              value: t(`shared:direction.${criterion.direction}`, { value: threshold(criterion.exit) }),
            })}
          </span>
          <ProvenanceLabel provenance={criterion.provenance} />
        </Box>
        <SilenceText of={kpi} />
      </Box>
    </Box>
  );
}
