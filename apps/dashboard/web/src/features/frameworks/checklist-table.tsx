import type { ChecklistTrack, KpiDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { RegionTable } from '../../ui/region-table.js';
import { Threshold } from './threshold.js';

interface ChecklistTableProps {
  track: ChecklistTrack;
  kpis: ReadonlyMap<string, KpiDefinition>;
}

/** Lists every item of a checklist with its threshold. */
export function ChecklistTable({ track, kpis }: ChecklistTableProps) {
  const { t } = useWords('frameworks');
  return (
    <RegionTable
      caption={t('itemsCaption', { name: track.name })}
      size="small"
      minWidth={720}
      stacked
      rows={track.items}
      rowKey={({ id }) => id}
      columns={[
        { title: t('item'), width: '34%', cell: ({ name }) => name },
        { title: t('itemGroup'), cell: ({ group }) => group ?? '–' },
        { title: t('kpi'), cell: ({ kpi }) => kpis.get(kpi)?.name ?? kpi },
        {
          title: t('metAt'),
          cell: ({ kpi, enter, direction, provenance }) => (
            <Threshold value={enter} direction={direction} provenance={provenance} kpi={kpis.get(kpi)} />
          ),
        },
      ]}
    />
  );
}
