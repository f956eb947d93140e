import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import BarChartIcon from '@mui/icons-material/BarChart';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import ListAltIcon from '@mui/icons-material/ListAlt';
import ShowChartIcon from '@mui/icons-material/ShowChart';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useFigurePaths, useQuestionPaths, useUnitsChartPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import { checksVerdict, useChecks } from '../../queries/checks.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { colors } from '../../theme/colors.js';

interface OrgUnitQuestionsProps {
  unit: string;
  /** Id of the framework in the address; `null`: none. */
  framework: string | null;
  /** Id of the framework that the page shows; `null`: none applies. */
  chart: string | null;
  point: PointInTime;
}

/** Links to the checks, the comparisons, the figures and the lists of the org unit. */
export function OrgUnitQuestions({ unit, framework, chart, point }: OrgUnitQuestionsProps) {
  const { t } = useWords('orgUnit');
  const paths = useQuestionPaths();
  const figurePaths = useFigurePaths();
  const chartPath = useUnitsChartPath();
  return (
    <Box component="nav" aria-label={t('questions.label')} sx={{ mb: 3 }}>
      <Box component="ul" sx={listStyle}>
        <Question to={paths.checks(unit, framework)} title={t('questions.checks')} icon={<FactCheckIcon />}>
          <Trust unit={unit} framework={framework} point={point} />
        </Question>
        <Question
          to={paths.comparison(unit, framework)}
          title={t('questions.comparison')}
          icon={<CompareArrowsIcon />}
        >
          {t('questions.comparisonHint')}
        </Question>
        {chart !== null && (
          <Question to={chartPath(chart, [unit])} title={t('questions.beside')} icon={<ShowChartIcon />}>
            {t('questions.besideHint')}
          </Question>
        )}
        <Question to={figurePaths.figures(unit)} title={t('questions.figures')} icon={<BarChartIcon />}>
          {t('questions.figuresHint')}
        </Question>
        <Question to={figurePaths.entities(unit)} title={t('questions.entities')} icon={<ListAltIcon />}>
          {t('questions.entitiesHint')}
        </Question>
      </Box>
    </Box>
  );
}

/** Shows the verdict of the checks; until it is loaded, what the checks are. */
function Trust({ unit, framework, point }: Omit<OrgUnitQuestionsProps, 'chart'>) {
  const { t } = useWords('orgUnit');
  const { data } = useChecks(unit, framework, point);
  if (!data) return <>{t('questions.checksHint')}</>;
  const verdict = checksVerdict(data);
  if (verdict !== 'doubtful') return <>{t(`questions.verdict.${verdict}`)}</>;
  return (
    <Box component="strong" sx={{ color: colors.ochre }}>
      {t('questions.doubtful', { count: data.items.length })}
    </Box>
  );
}

interface QuestionProps {
  to: string;
  title: string;
  icon: ReactNode;
  children: ReactNode;
}

function Question({ to, title, icon, children }: QuestionProps) {
  return (
    <Box component="li" sx={cardStyle}>
      <Box aria-hidden="true" sx={{ color: colors.pine, lineHeight: 0, mt: '2px' }}>
        {icon}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={to} sx={{ fontWeight: 600, '&::after': wholeCard }}>
          {title}
        </Link>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{children}</Box>
      </Box>
    </Box>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: { sm: '1fr 1fr' },
  gap: 2,
} as const;

const cardStyle = {
  position: 'relative',
  display: 'flex',
  gap: 1.5,
  px: 2,
  py: 1.5,
  bgcolor: colors.surface,
  border: `1px solid ${colors.hairline}`,
  borderRadius: '4px',
  '&:hover': { borderColor: colors.pine },
} as const;

/** The whole card is clickable. */
const wholeCard = { content: '""', position: 'absolute', inset: 0 } as const;
