import Box from '@mui/material/Box';
import { MiniLadder } from '../../components/frameworks/mini-ladder.js';
import { useKpiPath, useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatDay, dayOf } from '../../format/days.js';
import { formatFigure, formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { colors } from '../../theme/colors.js';
import { FigureCard } from './figure-card.js';
import { LateCard } from './late-card.js';
import { nounOf } from './noun-of.js';
import { useInnerMovement } from './use-inner-movement.js';

/** The four figures of the first screen. Each opens what is behind it. */
export function FigureCards({ summary }: { summary: OverviewSummary }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: { xs: 1, md: 2 },
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
        '& > li': { minWidth: 0, display: 'flex' },
        // Their sentences are the longest, so on a phone each has a row of its own.
        '& > li:nth-of-type(n + 3)': { gridColumn: { xs: '1 / -1', md: 'auto' } },
      }}
    >
      <li>
        <WhereCard summary={summary} />
      </li>
      <li>
        <MovedCard summary={summary} />
      </li>
      <li>
        <MissingCard summary={summary} />
      </li>
      <li>
        <LateCard summary={summary} />
      </li>
    </Box>
  );
}

function WhereCard({ summary: { where, track, root, late } }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  if (!where || !track)
    return <FigureCard to="#distribution" title={t('where.title')} figure="–" text={t('where.unknown')} />;
  if (!where.measured) {
    const most = Math.max(...where.byLevel);
    const level = where.byLevel.lastIndexOf(most);
    const name = level === 0 ? t('where.none') : t(`where.at.${nounOf(track.kind)}`, { level });
    return (
      <FigureCard
        to="#distribution"
        title={t('where.title')}
        figure={most === 0 ? '–' : `${most}/${late?.units ?? most}`}
        text={most === 0 ? t('where.unknown') : t('where.unitsAt', { name })}
      />
    );
  }
  const level = where.stage?.level ?? 0;
  const number = (value: number) => formatNumber(value, language, 2);
  const figure =
    track.top > 0
      ? `${level}/${track.top}`
      : where.reached === null
        ? '–'
        : `${number(where.reached)}/${number(where.of ?? 0)}`;
  return (
    <FigureCard
      to={pathTo(root.code)}
      title={t('where.title')}
      figure={figure}
      beside={track.top > 0 && track.top <= 6 && <MiniLadder level={level} top={track.top} progress={null} />}
      text={track.top === 0 ? t(`where.reached.${track.kind}`) : stageText(where, track.kind, t)}
    />
  );
}

function MovedCard({ summary }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  const { moved, root, track } = summary;
  const inner = useInnerMovement(summary);
  const language = useLanguage();
  const zone = useTimeZone();
  const { up = 0, down = 0, lookedAt = null, items = [] } = moved ?? {};
  const since =
    lookedAt === null
      ? t('moved.week')
      : t('moved.sinceLook', { day: formatDay(dayOf(Date.parse(lookedAt), zone), language) });
  const [first] = items;
  const example =
    first && (up + down > 1 || first.orgUnit.code !== root.code)
      ? t(`moved.example.${first.direction}`, { name: first.orgUnit.name, level: first.to?.level ?? 0 })
      : null;
  const noun = track && track.top > 0 ? 'staged' : 'scored';
  const text =
    up + down === 0
      ? t('moved.nothing', { since })
      : [
          ...(down > 0 ? [t(`moved.down.${noun}`, { count: down })] : []),
          ...(up > 0 ? [t(`moved.up.${noun}`, { count: up })] : []),
        ].join(', ') + `, ${since}`;
  if (up + down === 0 && inner)
    return (
      <FigureCard
        to={inner.to}
        title={t('moved.title')}
        figure={
          <Box component="span" sx={{ color: inner.direction === 'up' ? colors.leaf : 'error.main' }}>
            {inner.figure}
          </Box>
        }
        text={`${inner.text}. ${noun === 'staged' ? t('moved.inner.sameStage') : ''}`}
      />
    );
  return (
    <FigureCard
      to={`/journal?orgUnit=${encodeURIComponent(root.code)}&show=stages`}
      title={t('moved.title')}
      figure={
        up + down === 0 ? (
          '0'
        ) : (
          <>
            {down > 0 && <Box component="span" sx={{ color: 'error.main' }}>{`▼${down}`}</Box>}
            {down > 0 && up > 0 && ' '}
            {up > 0 && <Box component="span" sx={{ color: colors.leaf }}>{`▲${up}`}</Box>}
          </>
        )
      }
      text={example === null ? text : `${text}. ${example}`}
    />
  );
}

function MissingCard({ summary: { missing, where, track, root } }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const kpiPath = useKpiPath();
  const pathTo = useOrgUnitPath();
  if (!missing?.first || !track) {
    const atTop = where?.measured && track && track.top > 0 && where.stage?.level === track.top;
    return (
      <FigureCard
        wide
        to={pathTo(root.code)}
        title={t('missing.title')}
        figure={atTop ? '0' : '–'}
        text={t(atTop ? 'missing.atTop' : 'missing.unknown')}
      />
    );
  }
  const { first, next, orgUnit, others } = missing;
  const aim = t(`missing.aim.${nounOf(track.kind)}`, { level: next.level });
  const what = first.missing?.name ?? first.name;
  const whose = orgUnit.code === root.code ? '' : `${orgUnit.name}: `;
  const figure = first.missing
    ? formatNumber(first.missing.count, language)
    : first.value === null
      ? t('missing.notMeasured')
      : `${formatFigure(first.value, first, language)} → ${formatThreshold(first.threshold, first.unit, language)}`;
  const sentence =
    first.missing && first.value !== null
      ? t('missing.now', {
          what,
          aim,
          value: formatFigure(first.value, first, language),
          threshold: formatThreshold(first.threshold, first.unit, language),
        })
      : `${what} ${aim}.`;
  const more = others > 0 ? ` ${t('missing.others', { count: others })}` : '';
  return (
    <FigureCard
      wide
      to={kpiPath(orgUnit.code, first.kpi)}
      title={t('missing.title')}
      figure={figure}
      text={`${whose}${sentence}${more}`}
    />
  );
}

function stageText(
  { stage }: NonNullable<OverviewSummary['where']>,
  kind: NonNullable<OverviewSummary['track']>['kind'],
  t: ReturnType<typeof useWords<'overview'>>['t'],
): string {
  if (kind === 'independent') return t('where.gatesOpen');
  if (!stage) return t('where.none');
  return t(`shared:${kind === 'index' ? 'band' : 'stage'}.named`, { level: stage.level, name: stage.name });
}
