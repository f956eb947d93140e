import type { KpiDefinition, StageDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { RegionTable } from '../../ui/region-table.js';
import { Threshold } from './threshold.js';

interface CriteriaTableProps {
  stage: StageDefinition;
  noun: 'stage' | 'gate';
  kpis: ReadonlyMap<string, KpiDefinition>;
}

/** Lists the criteria of a stage with the provenance of each threshold. */
export function CriteriaTable({ stage, noun, kpis }: CriteriaTableProps) {
  const { t } = useWords('frameworks');
  return (
    <RegionTable
      caption={t('criteriaCaption', {
        stage: t(`shared:${noun}.named`, { level: stage.level, name: stage.name }),
      })}
      size="small"
      minWidth={560}
      stacked
      rows={stage.criteria}
      rowKey={({ kpi, direction }) => `${kpi}-${direction}`}
      columns={[
        { title: t('kpi'), width: '46%', cell: ({ kpi }) => kpis.get(kpi)?.name ?? kpi },
        {
          title: t('enter'),
          cell: ({ kpi, enter, direction, provenance }) => (
            <Threshold value={enter} direction={direction} provenance={provenance} kpi={kpis.get(kpi)} />
          ),
        },
        {
          title: t('keep'),
          cell: ({ kpi, exit, direction, exitProvenance }) => (
            <Threshold value={exit} direction={direction} provenance={exitProvenance} kpi={kpis.get(kpi)} />
          ),
        },
      ]}
    />
  );
}
