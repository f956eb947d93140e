import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { TransformText } from '../../components/frameworks/transform-text.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { formatNumber, UNKNOWN_FIGURE } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { IndexGroup as GroupDefinition } from '../../queries/frameworks.js';
import type { GroupResult, ItemResult } from '../../queries/maturity.js';
import { RegionTable } from '../../ui/region-table.js';
import type { KpisById } from './kpis-by-id.js';

interface IndexItemsProps {
  group: GroupResult;
  definition: GroupDefinition | undefined;
  kpis: KpisById;
  unit: string;
}

/** Lists the KPIs of a group: value, points, and the transform from value to points. */
export function IndexItems({ group, definition, kpis, unit }: IndexItemsProps) {
  const { t } = useWords('orgUnit');
  const pathTo = useKpiPath();
  const unitOf = (kpi: string) => kpis.get(kpi)?.unit ?? 'count';
  const definitionOf = (kpi: string) => definition?.items.find((item) => item.kpi === kpi);
  return (
    <RegionTable
      caption={t('index.itemsCaption', { name: group.name })}
      size="small"
      minWidth={620}
      stacked
      rows={group.items}
      rowKey={({ kpi }) => kpi}
      columns={[
        {
          title: t('kpis.kpi'),
          width: '36%',
          cell: ({ kpi }) => (
            <>
              <Link component={RouterLink} to={pathTo(unit, kpi)}>
                {kpis.get(kpi)?.name ?? kpi}
              </Link>
              <SilenceText of={kpis.get(kpi)} />
            </>
          ),
        },
        { title: t('index.points'), numeric: true, cell: (item) => <ItemPoints item={item} /> },
        {
          title: t('kpis.value'),
          numeric: true,
          cell: ({ kpi }) => (
            <KpiValue value={kpis.get(kpi)?.value ?? null} as={kpis.get(kpi) ?? UNKNOWN_FIGURE} />
          ),
        },
        {
          title: t('index.transform'),
          cell: ({ kpi }) => {
            const item = definitionOf(kpi);
            return item && <TransformText transform={item.transform} unit={unitOf(kpi)} />;
          },
        },
        {
          title: t('kpis.provenance'),
          cell: ({ kpi }) => {
            const item = definitionOf(kpi);
            return item && <ProvenanceLabel provenance={item.provenance} />;
          },
        },
      ]}
    />
  );
}

function ItemPoints({ item: { points, of } }: { item: ItemResult }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  if (of === 0) return <>{t('rules:trackedOnly')}</>;
  const amount = points === null ? '–' : formatNumber(points, language, 4);
  return (
    <>
      {amount} / {formatNumber(of, language, 4)}
    </>
  );
}
