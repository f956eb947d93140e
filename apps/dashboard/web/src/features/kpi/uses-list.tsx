import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { KpiUse } from '../../queries/explanation.js';
import type { FrameworkDefinition, KpiDefinition } from '../../queries/frameworks.js';
import { formatDay } from '../../format/days.js';
import { formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { TransformText } from '../../components/frameworks/transform-text.js';

interface UsesListProps {
  uses: readonly KpiUse[];
  kpi: KpiDefinition;
  framework: FrameworkDefinition;
}

/** Lists every stage, gate, group, item and target that uses the KPI. */
export function UsesList({ uses, kpi, framework }: UsesListProps) {
  const { t } = useWords('kpi');
  if (uses.length === 0) return null;
  const trackOf = (id: string) => framework.tracks.find((track) => track.id === id)?.name ?? id;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 0.5 }}>
        {t('uses')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.875rem' }}>
        {uses.map((use, i) => (
          <Box component="li" key={i} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
            <strong>{[trackOf(use.track), placeOf(use)].filter(Boolean).join(' · ')}</strong>
            <Box
              sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, alignItems: 'center' }}
            >
              <Met use={use} />
              <Thresholds use={use} kpi={kpi} />
              <Points use={use} kpi={kpi} />
              <ProvenanceLabel provenance={use.provenance} />
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

/** Returns the place on the track: a stage by number and name, everything else by its name. */
function placeOf({ stage, group, item, target }: KpiUse): string {
  if (stage) return `${stage.level}. ${stage.name}`;
  return target?.name ?? item?.name ?? group?.name ?? '';
}

/** Says whether the value meets the criterion, and the work that would meet it. */
function Met({ use: { met, missing } }: { use: KpiUse }) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  if (met === undefined) return null;
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {t(met ? 'orgUnit:ladder.met' : 'orgUnit:ladder.unmet')}
      </Box>
      {missing && (
        <span>
          {t('shared:missing.work', { amount: formatNumber(missing.count, language), name: missing.name })}
        </span>
      )}
    </>
  );
}

function Thresholds({ use, kpi }: { use: KpiUse; kpi: KpiDefinition }) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const { enter, exit, direction, target } = use;
  if (enter === null || enter === undefined) return null;
  const words = (amount: number) =>
    t(`shared:direction.${direction ?? 'at-least'}`, { value: formatThreshold(amount, kpi.unit, language) });
  return (
    <>
      <span>{t('orgUnit:ladder.enter', { value: words(enter) })}</span>
      {exit !== null && exit !== undefined && <span>{t('orgUnit:ladder.keep', { value: words(exit) })}</span>}
      {target && <span>{t('due', { day: formatDay(target.due, language) })}</span>}
    </>
  );
}

function Points({ use, kpi }: { use: KpiUse; kpi: KpiDefinition }) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const { points, given, transform } = use;
  if (points === null || points === undefined) return null;
  const amount = (value: number) => formatNumber(value, language, 4);
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {given === null || given === undefined
          ? `${t('rules:unknownPoints')} / ${t('rules:points', { points: amount(points) })}`
          : t('rules:pointsOf', { points: amount(given), of: amount(points) })}
      </Box>
      {transform && (
        <span>
          <TransformText transform={transform} unit={kpi.unit} />
        </span>
      )}
    </>
  );
}
