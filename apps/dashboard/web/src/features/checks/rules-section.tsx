import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import type { CheckOutcome, RuleOutcome } from '../../queries/checks.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { Section } from '../../ui/section.js';

/** Lists every check with its question and outcome. A check that could not run has not passed. */
export function RulesSection({ rules }: { rules: readonly RuleOutcome[] }) {
  const { t } = useWords('checks');
  const names = useWords('checkNames');
  return (
    <Section title={t('rules.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rules.map(({ rule, outcome }) => (
          <Box component="li" key={rule} sx={lineStyle}>
            <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
              <Box sx={{ fontWeight: 600 }}>{names.t(rule)}</Box>
              <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
                {t(`asks.${rule}`)} {outcome === 'not-from-here' && t('notFromHere')}
              </Box>
            </Box>
            <Outcome outcome={outcome} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

const looks = {
  passed: { Icon: CheckCircleIcon, color: colors.leaf },
  failed: { Icon: WarningAmberIcon, color: colors.ochre },
  'nothing-to-check': { Icon: HelpOutlineIcon, color: colors.inkSoft },
  'not-from-here': { Icon: HelpOutlineIcon, color: colors.inkSoft },
} as const;

/** Shows an outcome by word, sign and colour. */
function Outcome({ outcome }: { outcome: CheckOutcome }) {
  const { t } = useWords('checks');
  const { Icon, color } = looks[outcome];
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center', fontWeight: 600, color, flex: '0 0 13rem' }}>
      <Icon aria-hidden="true" sx={{ fontSize: 20 }} />
      {t(`outcome.${outcome}`)}
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.5,
  alignItems: 'center',
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0, pt: 0 },
} as const;
