import Box from '@mui/material/Box';
import { formatFigure, formatNumber, formatShare } from '../../../format/numbers.js';
import { useLanguage } from '../../../i18n/language-context.js';
import { useWords } from '../../../i18n/use-words.js';
import { useFramework } from '../../../queries/frameworks.js';
import type { HypotheticalFramework, HypotheticalResult, WhatIf } from '../../../queries/what-if.js';

/** Shows what changes, framework by framework. Frameworks without a change are only counted. */
export function WhatIfResult({ answer }: { answer: WhatIf }) {
  const { t } = useWords('whatIf');
  const changed = answer.items.filter(({ changes }) => changes.length > 0);
  const same = answer.items.length - changed.length;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ mb: 1 }}>{changed.length === 0 ? t('none') : t('together')}</Box>
      {changed.map((item) => (
        <Changed key={item.framework} item={item} />
      ))}
      {changed.length > 0 && same > 0 && (
        <Box sx={{ color: 'text.secondary' }}>{t('same', { count: same })}</Box>
      )}
    </Box>
  );
}

function Changed({ item }: { item: HypotheticalFramework }) {
  const definition = useFramework(item.framework, item.edition).data;
  const trackName = (id: string) => definition?.tracks.find((track) => track.id === id)?.name ?? id;
  return (
    <Box sx={{ mb: 1.5 }}>
      <strong>{definition?.name ?? item.framework}</strong>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
        {item.changes.map(({ kpi, track }) => (
          <li key={kpi ?? track}>
            {kpi !== undefined && <KpiChange item={item} kpi={kpi} />}
            {track !== undefined && <TrackChange item={item} track={track} name={trackName(track)} />}
          </li>
        ))}
      </Box>
    </Box>
  );
}

function KpiChange({ item: { before, after }, kpi }: { item: HypotheticalFramework; kpi: string }) {
  const { t } = useWords('whatIf');
  const language = useLanguage();
  const valueIn = (result: HypotheticalResult) => {
    const found = result.kpis.find(({ id }) => id === kpi);
    return found === undefined || found.value === null
      ? t('shared:notMeasured')
      : formatFigure(found.value, found, language);
  };
  const name = after.kpis.find(({ id }) => id === kpi)?.name ?? kpi;
  return (
    <>
      {name}: {valueIn(before)} → <strong>{valueIn(after)}</strong>
    </>
  );
}

interface TrackChangeProps {
  item: HypotheticalFramework;
  track: string;
  name: string;
}

function TrackChange({ item: { before, after }, track, name }: TrackChangeProps) {
  const { t } = useWords('whatIf');
  const language = useLanguage();
  const standIn = (result: HypotheticalResult) => {
    const found = result.tracks.find(({ id }) => id === track);
    if (found?.kind === 'checklist' && found.score !== null) return formatShare(found.score, language);
    const score =
      found === undefined || found.score === null
        ? null
        : formatNumber(found.score, language, found.scoreDecimals);
    return [score, found?.stage?.name].filter(Boolean).join(' · ') || t('noStage');
  };
  return (
    <strong>
      {name}: {standIn(before)} → {standIn(after)}
    </strong>
  );
}
