import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { MiniLadder } from '../../components/frameworks/mini-ladder.js';
import { useKpiPath, useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatDay, dayOf } from '../../format/days.js';
import { formatFigure, formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { colors } from '../../theme/colors.js';
import { useCheckFindings } from './use-check-findings.js';

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
    return <Card to="#distribution" title={t('where.title')} figure="–" text={t('where.unknown')} />;
  if (!where.measured) {
    const most = Math.max(...where.byLevel);
    const level = where.byLevel.lastIndexOf(most);
    const name = level === 0 ? t('where.none') : t(`where.at.${nounOf(track.kind)}`, { level });
    return (
      <Card
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
    <Card
      to={pathTo(root.code)}
      title={t('where.title')}
      figure={figure}
      beside={track.top > 0 && track.top <= 6 && <MiniLadder level={level} top={track.top} progress={null} />}
      text={track.top === 0 ? t(`where.reached.${track.kind}`) : stageText(where, track.kind, t)}
    />
  );
}

function MovedCard({ summary: { moved, root, track } }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
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
  return (
    <Card
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
      <Card
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
  const more = others > 0 ? ` ${t('missing.others', { count: others })}` : '';
  return (
    <Card
      to={kpiPath(orgUnit.code, first.kpi)}
      title={t('missing.title')}
      figure={figure}
      text={`${whose}${what} ${aim}.${more}`}
    />
  );
}

function LateCard({ summary }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const findings = useCheckFindings(summary);
  const { late } = summary;
  if (!late) return <Card to="#trust" title={t('trust.short')} figure="–" text={t('where.unknown')} />;
  const { silent, units, lateMilestones, freshness } = late;
  const count = silent + lateMilestones + (findings ?? 0);
  const lines = [
    ...(units === 1 && freshness.silentSince !== null && freshness.lastHeard !== null
      ? [t('trust.quietSince', { day: formatDay(freshness.lastHeard, language) })]
      : silent > 0
        ? [t('trust.quiet', { count: silent, of: units })]
        : []),
    ...(lateMilestones > 0 ? [t('trust.milestones', { count: lateMilestones })] : []),
    ...(findings ? [t('trust.findings', { count: findings })] : []),
  ];
  return (
    <Card
      to="#trust"
      title={t('trust.short')}
      figure={formatNumber(count, language)}
      warn={count > 0}
      text={lines.length === 0 ? t('trust.allWell') : lines.join('; ')}
    />
  );
}

function nounOf(kind: NonNullable<OverviewSummary['track']>['kind']): 'stage' | 'gate' | 'band' {
  return kind === 'independent' ? 'gate' : kind === 'index' ? 'band' : 'stage';
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

interface CardProps {
  /** A path, or `#` and the id of a section of this page. */
  to: string;
  title: string;
  figure: ReactNode;
  beside?: ReactNode;
  text: string;
  warn?: boolean;
}

function Card({ to, title, figure, beside, text, warn = false }: CardProps) {
  const link = to.startsWith('#') ? { component: 'a', href: to } : { component: RouterLink, to };
  return (
    <Box
      {...link}
      sx={{
        flex: 1,
        minWidth: 0,
        display: 'block',
        px: { xs: 1.25, md: 2 },
        py: { xs: 1, md: 1.5 },
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderTop: 4,
        borderTopColor: warn ? colors.ochreMark : colors.pine,
        borderRadius: 1,
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { borderColor: colors.pine },
      }}
    >
      <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
        {title}
      </Box>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box
          component="span"
          sx={{
            fontSize: { xs: '1.5rem', md: '2rem' },
            fontWeight: 700,
            lineHeight: 1.25,
            overflowWrap: 'anywhere',
          }}
        >
          {figure}
        </Box>
        {beside}
      </Box>
      <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', lineHeight: 1.4 }}>
        {text}
      </Box>
    </Box>
  );
}
