import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { VerdictLabel } from '../../components/frameworks/verdict-label.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { formatDay, formatMonth } from '../../format/days.js';
import { formatThreshold, formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { TargetsTrack } from '../../queries/frameworks.js';
import type { TargetResult, TrackResult } from '../../queries/maturity.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';
import type { KpisById } from './kpis-by-id.js';

interface TargetsSectionProps {
  track: TrackResult;
  definition: TargetsTrack;
  kpis: KpisById;
  unit: string;
}

/** Lists each target with its verdict for its due day. */
export function TargetsSection({ track, definition, kpis, unit }: TargetsSectionProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const pathTo = useKpiPath();
  const targets = track.targets ?? [];
  const definitionOf = (id: string) => definition.targets.find((target) => target.id === id);
  return (
    <Section
      title={definition.name}
      hint={t('targets.hint')}
      actions={
        <Box component="strong" sx={{ py: 0.5 }}>
          {t('targets.reached', {
            reached: targets.filter(({ verdict }) => verdict === 'reached').length,
            of: targets.length,
          })}
        </Box>
      }
      flush
    >
      <RegionTable
        caption={t('targets.caption', { name: definition.name })}
        minWidth={720}
        stacked
        rows={targets}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('targets.target'),
            width: '28%',
            cell: ({ id, kpi }) => (
              <>
                <Link component={RouterLink} to={pathTo(unit, kpi)}>
                  {definitionOf(id)?.name ?? id}
                </Link>
                <SilenceText of={kpis.get(kpi)} />
              </>
            ),
          },
          {
            title: t('targets.verdict'),
            cell: (target) => <Verdict target={target} />,
          },
          {
            title: t('shared:missing.now'),
            numeric: true,
            cell: (target) => <KpiValue value={target.value} as={target} />,
          },
          {
            title: t('targets.toReach'),
            cell: ({ id, unit: figure, threshold, direction }) => (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
                {t(`shared:direction.${direction}`, {
                  value: formatThreshold(threshold, figure, language),
                })}
                <ProvenanceLabel provenance={definitionOf(id)?.provenance ?? 'house'} />
              </Box>
            ),
          },
          { title: t('targets.due'), cell: ({ due }) => formatDay(due, language) },
        ]}
      />
    </Section>
  );
}

/** After these verdicts the value may still reach what was asked. */
const arriving: readonly (string | null)[] = ['on-track', 'at-risk', 'missed'];

function Verdict({ target }: { target: TargetResult }) {
  const { verdict, eta, missing, onClosingDay } = target;
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  return (
    <>
      <VerdictLabel verdict={verdict} />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mt: 0.25 }}>
        {onClosingDay && (
          <div>
            {t('targets.onClosingDay', { day: formatDay(onClosingDay.day, language) })}{' '}
            <KpiValue value={onClosingDay.value} as={target} />
          </div>
        )}
        {eta !== null && arriving.includes(verdict) && (
          <div>{t('shared:missing.eta', { month: formatMonth(eta, language) })}</div>
        )}
        {missing && (
          <div>
            {t('shared:missing.work', { amount: formatNumber(missing.count, language), name: missing.name })}
          </div>
        )}
      </Box>
    </>
  );
}
