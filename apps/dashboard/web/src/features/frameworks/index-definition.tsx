import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { IndexGroup, IndexTrack, KpiDefinition } from '../../queries/frameworks.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { RegionTable } from '../../ui/region-table.js';
import { TransformText } from '../../components/frameworks/transform-text.js';
import { BandsTable } from './bands-table.js';

interface IndexDefinitionProps {
  track: IndexTrack;
  kpis: ReadonlyMap<string, KpiDefinition>;
}

/** Shows how the score of an index is computed: groups, items, points and bands. */
export function IndexDefinition({ track, kpis }: IndexDefinitionProps) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t('indexRule', {
          max: formatNumber(track.max, language, 2),
          aggregation: t(`rules:aggregation.${track.aggregation}`),
        })}{' '}
        {track.rounding.score !== null && t('rounding', { count: track.rounding.score })}
      </Typography>
      {track.groups.map((group) => (
        <Group key={group.id} group={group} kpis={kpis} />
      ))}
      {track.bands.length > 0 && <BandsTable track={track} />}
    </>
  );
}

function Group({ group, kpis }: { group: IndexGroup; kpis: IndexDefinitionProps['kpis'] }) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  const points = (amount: number) => formatNumber(amount, language, 4);
  return (
    <Box sx={{ mt: 2 }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center', mb: 0.5 }}
      >
        <Typography variant="h3">{group.name}</Typography>
        <span>{t('rules:points', { points: points(group.points) })}</span>
        <Typography variant="body2" component="span" color="textSecondary">
          {t(`rules:aggregation.${group.aggregation}`)}
        </Typography>
        <ProvenanceLabel provenance={group.provenance} />
      </Box>
      <RegionTable
        caption={t('groupCaption', { name: group.name })}
        size="small"
        minWidth={680}
        stacked
        rows={group.items}
        rowKey={({ kpi }) => kpi}
        columns={[
          { title: t('kpi'), width: '38%', cell: ({ kpi }) => kpis.get(kpi)?.name ?? kpi },
          {
            title: t('mostPoints'),
            numeric: true,
            cell: (item) => (item.points === 0 ? t('rules:trackedOnly') : points(item.points)),
          },
          {
            title: t('transform'),
            cell: ({ kpi, transform }) => (
              <TransformText transform={transform} unit={kpis.get(kpi)?.unit ?? 'count'} />
            ),
          },
          { title: t('provenance'), cell: ({ provenance }) => <ProvenanceLabel provenance={provenance} /> },
        ]}
      />
    </Box>
  );
}
