import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Explanation } from '../../queries/explanation.js';
import type { KpiDefinition } from '../../queries/frameworks.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { monospace } from '../../theme/typeface.js';
import { Facts } from '../../ui/facts.js';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';

/** Shows the formula and its rules as written in the framework file. */
export function FormulaFacts({ explanation, kpi }: { explanation: Explanation; kpi: KpiDefinition }) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const { edition, provenance, unit } = explanation;
  const { numerator, denominator, window, zeroDenominator, applicable } = explanation.formula;
  const rows: [string, ReactNode][] = [
    [t('numerator'), <Formula key="n">{numerator}</Formula>],
    [t('denominator'), denominator ? <Formula key="d">{denominator}</Formula> : t('noDenominator')],
    [
      t('window'),
      window === null
        ? t('stock')
        : t('windowDays', {
            count: window.months,
            from: formatDay(window.from, language),
            to: formatDay(window.to, language),
          }),
    ],
    ...(denominator ? [row(t('zero'), t(`rules:zero.${zeroDenominator}`))] : []),
    ...(applicable
      ? [
          row(
            t('applicable'),
            <>
              <Formula>{`${applicable.when} > 0`}</Formula>;{' '}
              {t('otherwise', { policy: t(`rules:zero.${applicable.otherwise}`) })}
            </>,
          ),
        ]
      : []),
    [t('unit'), t(`shared:unit.${unit}`)],
    [t('better'), t(kpi.better)],
    [t('edition'), edition],
    [t('provenance'), <ProvenanceLabel key="p" provenance={provenance} />],
  ];
  return <Facts rows={rows} />;
}

const row = (name: string, content: ReactNode): [string, ReactNode] => [name, content];

function Formula({ children }: { children: string }) {
  return (
    <Box component="code" sx={{ fontFamily: monospace, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
