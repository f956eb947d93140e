import type { KpiDefinition, TargetsTrack } from '../../queries/frameworks.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { RegionTable } from '../../ui/region-table.js';
import { Threshold } from './threshold.js';

interface TargetsTableProps {
  track: TargetsTrack;
  kpis: ReadonlyMap<string, KpiDefinition>;
}

/** Lists the targets with threshold and due day. */
export function TargetsTable({ track, kpis }: TargetsTableProps) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  return (
    <RegionTable
      caption={t('targetsCaption', { name: track.name })}
      size="small"
      minWidth={760}
      stacked
      rows={track.targets}
      rowKey={({ id }) => id}
      columns={[
        { title: t('target'), width: '30%', cell: ({ name }) => name },
        { title: t('kpi'), cell: ({ kpi }) => kpis.get(kpi)?.name ?? kpi },
        {
          title: t('toReach'),
          cell: ({ kpi, value, direction, provenance }) => (
            <Threshold value={value} direction={direction} provenance={provenance} kpi={kpis.get(kpi)} />
          ),
        },
        { title: t('from'), cell: ({ from }) => formatDay(from, language) },
        { title: t('due'), cell: ({ due }) => formatDay(due, language) },
      ]}
    />
  );
}
