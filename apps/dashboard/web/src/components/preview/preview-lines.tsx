import TrendingDownIcon from '@mui/icons-material/TrendingDown';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { formatFigure, formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { TrackKind } from '../../queries/frameworks.js';
import type { Preview, PreviewEntity, PreviewKpi, PreviewTrack } from '../../queries/preview.js';
import { TreeLines } from './tree-lines.js';

const SHOWN = 4;

/** What events do, the most telling first: the entity, stages, KPIs, figures, and what is to be looked at. */
export function PreviewLines({ preview }: { preview: Preview }) {
  const { t } = useWords('preview');
  const { measured, entities, tracks, figures, warnings, withoutEffect } = preview;
  const kpis = withoutRepeats(preview.kpis);
  const language = useLanguage();
  if (preview.tree)
    return (
      <Box sx={{ display: 'grid', gap: 1.5, overflowWrap: 'anywhere' }}>
        <TreeLines tree={preview.tree} />
        <Results preview={preview} />
      </Box>
    );
  if (!measured) return <p>{t('tree')}</p>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, overflowWrap: 'anywhere' }}>
      {entities.map((entity) => (
        <EntityLine key={`${entity.orgUnit.code} ${entity.subject}`} entity={entity} />
      ))}
      <Results preview={preview} />
      {kpis.length === 0 && figures.length > 0 && (
        <Lines title={t('figures')} more={figures.length - SHOWN}>
          {figures.slice(0, SHOWN).map(({ orgUnit, measure, name, amount }) => (
            <li key={`${orgUnit.code} ${measure}`}>
              {name}: <strong>{`${amount > 0 ? '+' : ''}${formatNumber(amount, language, 4)}`}</strong>
            </li>
          ))}
        </Lines>
      )}
      {withoutEffect && <span>{t('none')}</span>}
      {!withoutEffect && kpis.length === 0 && tracks.length === 0 && <span>{t('unread')}</span>}
      {warnings.map(({ code, detail, advice }) => (
        <Alert key={`${code} ${detail}`} severity="warning">
          {detail}
          <Box sx={{ mt: 0.5 }}>{advice}</Box>
        </Alert>
      ))}
    </Box>
  );
}

/** The stages and KPIs of org units that change, before and after. */
function Results({ preview }: { preview: Preview }) {
  const { t } = useWords('preview');
  const { tracks } = preview;
  const kpis = withoutRepeats(preview.kpis);
  return (
    <>
      {tracks.length > 0 && (
        <Lines title={t('stages')} more={tracks.length - SHOWN}>
          {tracks.slice(0, SHOWN).map((track) => (
            <StageLine key={`${track.orgUnit.code} ${track.framework} ${track.track}`} track={track} />
          ))}
        </Lines>
      )}
      {kpis.length > 0 && (
        <Lines title={t('kpis')} more={kpis.length - SHOWN}>
          {kpis.slice(0, SHOWN).map((kpi) => (
            <KpiLine key={`${kpi.orgUnit.code} ${kpi.framework} ${kpi.kpi}`} kpi={kpi} />
          ))}
        </Lines>
      )}
    </>
  );
}

function Lines({ title, more = 0, children }: { title: string; more?: number; children: ReactNode }) {
  const { t } = useWords('preview');
  return (
    <div>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{title}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {children}
        {more > 0 && (
          <Box component="li" sx={{ color: 'text.secondary' }}>
            {t('more', { count: more })}
          </Box>
        )}
      </Box>
    </div>
  );
}

/** Several frameworks have KPIs of the same name that change alike; one line tells it. */
function withoutRepeats(kpis: readonly PreviewKpi[]): PreviewKpi[] {
  const changeOf = (kpi: PreviewKpi) =>
    JSON.stringify([kpi.orgUnit.code, kpi.name, kpi.unit, kpi.from, kpi.to]);
  return [...new Map(kpis.map((kpi) => [changeOf(kpi), kpi])).values()];
}

/** Only what differs is shown of an entity: một phần → toàn trình. */
function EntityLine({ entity: { subject, name, before, after } }: { entity: PreviewEntity }) {
  const { t } = useWords('preview');
  const was = (before ?? []).filter((trait) => !after.includes(trait));
  const is = after.filter((trait) => !(before ?? []).includes(trait));
  const kept = after.filter((trait) => !is.includes(trait));
  const words = (traits: readonly string[]) => (traits.length > 0 ? traits : kept).join(', ') || '–';
  return (
    <div>
      {t('entity', {
        name: name ?? subject,
        before: before === null ? t('new') : words(was),
        after: words(is),
      })}
    </div>
  );
}

/** What the steps of a track are called. */
function stepOf(kind: TrackKind): 'stage' | 'gate' | 'band' {
  if (kind === 'independent') return 'gate';
  return kind === 'index' ? 'band' : 'stage';
}

function StageLine({ track }: { track: PreviewTrack }) {
  const { orgUnit, frameworkName, trackName, kind, before, after, falls } = track;
  const { t } = useWords('preview');
  const words = (stage: PreviewTrack['before']) =>
    stage === null ? t('stageNone') : t(`shared:${stepOf(kind)}.short`, { level: stage.level });
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      {falls ? (
        <TrendingDownIcon color="error" aria-hidden="true" fontSize="small" />
      ) : (
        <TrendingUpIcon color="success" aria-hidden="true" fontSize="small" />
      )}
      <span>
        <strong>
          {t('stage', { unit: orgUnit.name, before: words(before), after: words(after) })}
          {falls && ` (${t('falls')})`}
        </strong>
        <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
          {frameworkName} · {trackName}
        </Box>
      </span>
    </Box>
  );
}

function KpiLine({ kpi: { orgUnit, name, unit, decimals, from, to } }: { kpi: PreviewKpi }) {
  const { t } = useWords('preview');
  const language = useLanguage();
  const words = (amount: number | null) =>
    amount === null ? t('shared:notMeasured') : formatFigure(amount, { unit, decimals }, language);
  return (
    <li>
      {`${orgUnit.name} · `}
      {t('kpi', { name, from: words(from), to: words(to) })}
    </li>
  );
}
