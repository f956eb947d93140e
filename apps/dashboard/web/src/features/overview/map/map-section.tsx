import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import { formatFigure } from '../../../format/numbers.js';
import { useLanguage } from '../../../i18n/language-context.js';
import { useWords } from '../../../i18n/use-words.js';
import type { FrameworkDefinition, TrackDefinition } from '../../../queries/frameworks.js';
import type { OverviewSummary } from '../../../queries/overview-summary.js';
import { usePeerPages } from '../../../queries/peers.js';
import { stageColor } from '../../../theme/stage-colors.js';
import { Section } from '../../../ui/section.js';
import type { OverviewResult } from '../overview-result.js';
import { provinceOf, type ProvinceMark } from './province-marks.js';

// The outlines are loaded with the drawing, when a tree of provinces is shown.
const MapDrawing = lazy(async () => ({ default: (await import('./map-drawing.js')).MapDrawing }));

const STAGE = 'stage';
/** With fewer provinces than this among the org units, a map of the country says nothing. */
const LEAST_PROVINCES = 10;
const MAX_PROVINCES = 100;
/** Values are coloured in so many steps, the highest the darkest. */
const STEPS = 6;

interface MapSectionProps {
  results: readonly OverviewResult[];
  track: TrackDefinition;
  framework: FrameworkDefinition;
  summary: OverviewSummary;
}

/** Shows the provinces on a map, coloured by their stage or by a KPI. */
export function MapSection({ results, track, framework, summary: { root, asOf } }: MapSectionProps) {
  const { t } = useWords('map');
  const [by, setBy] = useState(STAGE);
  const provinces = results.filter(({ code }) => provinceOf(code) !== null);
  const byStage = useStageMarks(provinces, track);
  const byKpi = useKpiMarks(provinces, framework, by === STAGE ? null : by, { root: root.code, asOf });
  if (provinces.length < LEAST_PROVINCES) return null;
  const kpi = framework.kpis.find(({ id }) => id === by);
  return (
    <Section
      title={t('title')}
      hint={t('hint')}
      actions={
        <TextField
          select
          id="map-by"
          label={t('by')}
          value={kpi ? by : STAGE}
          onChange={(event) => setBy(event.target.value)}
          sx={{ minWidth: { xs: '100%', sm: 280 }, maxWidth: 420 }}
        >
          <MenuItem value={STAGE}>{t('byStage')}</MenuItem>
          {framework.kpis.map(({ id, name }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Suspense fallback={<Skeleton variant="rounded" height={480} />}>
        <MapDrawing marks={kpi ? byKpi : byStage} measure={kpi?.name ?? t('byStage')} />
      </Suspense>
    </Section>
  );
}

function useStageMarks(provinces: readonly OverviewResult[], track: TrackDefinition): ProvinceMark[] {
  const { t } = useWords('map');
  const top = track.stages.length;
  return provinces.map(({ code, name, level, judged, track: result }) => {
    const stage = result.announced ?? result.stage;
    const noun = track.kind === 'index' ? 'band' : 'stage';
    const text = !judged
      ? t('shared:notMeasured')
      : track.kind === 'independent'
        ? t('rules:gates', { count: level, of: top })
        : stage
          ? t(`shared:${noun}.named`, { level, name: stage.name })
          : t(`shared:${noun}.none`);
    return {
      code,
      name,
      text,
      rank: judged ? level : null,
      fill: judged ? stageColor(level, top).fill : null,
    };
  });
}

function useKpiMarks(
  provinces: readonly OverviewResult[],
  { id, kpis }: FrameworkDefinition,
  kpi: string | null,
  { root, asOf }: { root: string; asOf: string },
): ProvinceMark[] {
  const { t } = useWords('map');
  const language = useLanguage();
  const definition = kpis.find((each) => each.id === kpi);
  const query = { ...(definition ? { kpi: definition.id } : {}), root, asOf, limit: MAX_PROVINCES };
  const pages = usePeerPages(id, query, definition !== undefined).data?.pages ?? [];
  const values = new Map(pages.flatMap(({ items }) => items).map((peer) => [peer.orgUnit.code, peer]));
  const decimals = pages[0]?.decimals ?? 0;
  return provinces.map(({ code, name }) => {
    const { value = null, normalized = null } = values.get(code) ?? {};
    if (value === null || !definition)
      return { code, name, text: t('shared:notMeasured'), rank: null, fill: null };
    const text = formatFigure(value, { unit: definition.unit, decimals }, language);
    const step = 1 + Math.min(STEPS - 1, Math.floor((normalized ?? 1) * STEPS));
    return { code, name, text, rank: value, fill: stageColor(step, STEPS).fill };
  });
}
