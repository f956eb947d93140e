import Typography from '@mui/material/Typography';
import type { BandDefinition, IndexTrack } from '../../queries/frameworks.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { LevelChip } from '../../components/frameworks/level-chip.js';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { RegionTable } from '../../ui/region-table.js';

/** Lists the bands of a score, the highest first. */
export function BandsTable({ track }: { track: IndexTrack }) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  const score = (amount: number) => formatNumber(amount, language, 4);
  const enters = ({ enter, exclusive }: BandDefinition) =>
    t(exclusive ? 'bandAbove' : 'bandFrom', { score: score(enter) });
  return (
    <>
      <Typography variant="h3" sx={{ mt: 3, mb: 0.5 }}>
        {t('bands')}
      </Typography>
      <RegionTable
        caption={t('bandsCaption', { name: track.name })}
        size="small"
        minWidth={520}
        stacked
        rows={[...track.bands].sort((a, b) => b.level - a.level)}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('band'),
            cell: (band) => <LevelChip stage={band} top={track.bands.length} noun="band" />,
          },
          { title: t('enter'), cell: enters },
          { title: t('keep'), cell: ({ exit }) => t('bandFrom', { score: score(exit) }) },
          { title: t('provenance'), cell: ({ provenance }) => <ProvenanceLabel provenance={provenance} /> },
        ]}
      />
    </>
  );
}
