import Box from '@mui/material/Box';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { wholePercents } from '#kernel';
import { formatFigure, formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { noStageColor, stageColor } from '../../theme/stage-colors.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { countByLevel, type OverviewResult } from './overview-result.js';

interface WherePanelProps {
  results: readonly OverviewResult[];
  track: TrackDefinition;
}

/** Shows the number of org units at each stage, the highest on top. The table is its own chart. */
export function WherePanel({ results, track }: WherePanelProps) {
  const { t } = useWords('overview');
  const top = track.stages.length;
  const { byLevel, unknown } = countByLevel(results, top);
  const most = Math.max(...byLevel, unknown, 1);
  const shares = wholePercents([...byLevel, unknown]);
  const rungs = [...track.stages].sort((a, b) => b.level - a.level);
  return (
    <Box id="distribution" sx={{ scrollMarginTop: 16 }}>
      <Section title={t('where.listTitle')} hint={t('where.measured', { count: results.length })}>
        <Box component="table" sx={{ width: 1, borderCollapse: 'collapse' }}>
          <VisuallyHidden component="caption">{t('where.caption')}</VisuallyHidden>
          <thead>
            <tr>
              <Box component="th" scope="col" sx={hidden}>
                {t('where.stage')}
              </Box>
              <Box component="th" scope="col" sx={hidden}>
                {t('where.bodies')}
              </Box>
            </tr>
          </thead>
          <tbody>
            {rungs.map(({ level, name }) => (
              <Rung
                key={level}
                name={
                  track.kind === 'independent'
                    ? t('rules:gates', { count: level, of: top })
                    : t(`shared:${track.kind === 'index' ? 'band' : 'stage'}.named`, { level, name })
                }
                count={byLevel[level] ?? 0}
                percent={shares[level] ?? 0}
                most={most}
                fill={stageColor(level, top).fill}
              />
            ))}
            <Rung
              name={track.kind === 'independent' ? t('shared:gate.none') : t('where.none')}
              count={byLevel[0] ?? 0}
              percent={shares[0] ?? 0}
              most={most}
              fill={noStageColor.fill}
              dashed
            />
            {unknown > 0 && (
              <Rung
                name={t('where.unknown')}
                count={unknown}
                percent={shares.at(-1) ?? 0}
                most={most}
                fill={HATCHED}
                dashed
              />
            )}
          </tbody>
        </Box>
      </Section>
    </Box>
  );
}

/** A pattern that differs from the colours of the ladder and from their absence. */
const HATCHED = `repeating-linear-gradient(135deg, ${colors.hairline} 0 3px, ${colors.surface} 3px 7px)`;

interface RungProps {
  name: string;
  count: number;
  /** The share of all org units. The shares of a table add up to 100. */
  percent: number;
  most: number;
  fill: string;
  dashed?: boolean;
}

function Rung({ name, count, percent, most, fill, dashed = false }: RungProps) {
  const language = useLanguage();
  return (
    <tr>
      <Box
        component="th"
        scope="row"
        sx={{ textAlign: 'left', fontWeight: 500, fontSize: '0.875rem', pr: 2, py: 0.75, width: '42%' }}
      >
        {name}
      </Box>
      <Box
        component="td"
        sx={{ borderLeft: `3px solid ${colors.pine}`, borderRight: `3px solid ${colors.pine}`, p: 0 }}
      >
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            minHeight: 30,
            borderBottom: `1px solid ${colors.hairline}`,
          }}
        >
          <Box
            aria-hidden="true"
            sx={{
              width: count === 0 ? 0 : `max(4px, ${(count / most) * 62}%)`,
              height: 18,
              background: fill,
              border:
                count === 0
                  ? 0
                  : `1px ${dashed ? 'dashed' : 'solid'} ${dashed ? colors.edge : 'transparent'}`,
              borderLeft: 0,
            }}
          />
          <Box
            component="span"
            sx={{ fontWeight: count > 0 ? 700 : 400, color: count > 0 ? 'text.primary' : 'text.secondary' }}
          >
            {formatNumber(count, language)}
          </Box>
          {count > 0 && (
            <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {formatFigure(percent, { unit: 'percent', decimals: 0 }, language)}
            </Box>
          )}
        </Box>
      </Box>
    </tr>
  );
}

const hidden = { p: 0, height: 0, fontSize: 0, lineHeight: 0, border: 0 } as const;
