import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { FrameworkDefinition, KpiDefinition } from '../../api/frameworks.js';
import { formatKpiValue } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { monospace } from '../../theme/theme.js';
import { ProvenanceLabel } from '../../ui/provenance-label.js';
import { Section } from '../../ui/section.js';

interface KpiDefinitionSectionProps {
  kpi: KpiDefinition;
  framework: FrameworkDefinition;
}

/** The rule behind the number, and every threshold that looks at it. */
export function KpiDefinitionSection({ kpi, framework }: KpiDefinitionSectionProps) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const value = (amount: number) => formatKpiValue(amount, kpi.unit, language);
  const thresholds = framework.tracks.flatMap(({ stages }) =>
    stages.flatMap((stage) =>
      stage.criteria.filter((each) => each.kpi === kpi.id).map((criterion) => ({ stage, criterion })),
    ),
  );
  const rows: [string, ReactNode][] = [
    [t('numerator'), <Formula key="n">{kpi.numerator}</Formula>],
    [t('denominator'), kpi.denominator ? <Formula key="d">{kpi.denominator}</Formula> : t('noDenominator')],
    [t('window'), kpi.window === null ? t('stock') : t('windowMonths', { count: kpi.window })],
    [t('unit'), t(`ui:unit.${kpi.unit}`)],
    [t('better'), t(kpi.better)],
    [t('provenance'), <ProvenanceLabel key="p" provenance={kpi.provenance} />],
    [
      t('thresholds'),
      <Box key="t" component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {thresholds.map(({ stage, criterion }) => (
          <Box
            component="li"
            key={stage.id}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}
          >
            <strong>{t('ui:stage.named', { level: stage.level, name: stage.name })}</strong>
            <span>
              {t('orgUnit:ladder.enter', {
                value: t(`ui:direction.${criterion.direction}`, { value: value(criterion.enter) }),
              })}
            </span>
            <span>
              {t('orgUnit:ladder.keep', {
                value: t(`ui:direction.${criterion.direction}`, { value: value(criterion.exit) }),
              })}
            </span>
            <ProvenanceLabel provenance={criterion.provenance} />
          </Box>
        ))}
      </Box>,
    ],
  ];
  return (
    <Section title={t('definition')}>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: { sm: 'max-content 1fr' },
          columnGap: 3,
          rowGap: { xs: 0.25, sm: 1 },
        }}
      >
        {rows.map(([name, content]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary', mt: { xs: 1, sm: 0 } }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
              {content}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Formula({ children }: { children: string }) {
  return (
    <Box component="code" sx={{ fontFamily: monospace, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
