import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { EventWarning } from '../../queries/checks.js';
import { colors } from '../../theme/colors.js';
import { Section } from '../../ui/section.js';
import { IntendedControl } from './intended-control.js';
import { checkItemStyle } from './check-item-style.js';

interface WarningsSectionProps {
  warnings: readonly EventWarning[];
  unit: string;
}

/** Lists what recorded events warn of, by kind and source; what is intended comes last. */
export function WarningsSection({ warnings, unit }: WarningsSectionProps) {
  const { t } = useWords('checks');
  const open = warnings.filter(({ intended }) => intended === null);
  const intended = warnings.filter((warning) => warning.intended !== null);
  if (warnings.length === 0) return null;
  return (
    <Section title={t('warnings.title')} hint={t('warnings.hint')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...open, ...intended].map((warning) => (
          <Warning
            key={`${warning.code} ${warning.source} ${warning.intended?.orgUnit ?? ''}`}
            warning={warning}
            unit={unit}
          />
        ))}
      </Box>
    </Section>
  );
}

function Warning({ warning, unit }: { warning: EventWarning; unit: string }) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const { name, advice, source, count, examples, intended } = warning;
  return (
    <Box component="li" sx={checkItemStyle}>
      <WarningAmberIcon
        aria-hidden="true"
        sx={{ color: intended ? colors.inkSoft : colors.ochre, mt: '1px' }}
      />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="h3">{name}</Typography>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1 }}>
          {t('warnings.count', { count, amount: formatNumber(count, language) })} · {source}
        </Box>
        <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5, display: 'grid', gap: 0.5 }}>
          {examples.map(({ position, pointer, detail }) => (
            <li key={`${position} ${pointer}`}>
              {detail}{' '}
              <Link component={RouterLink} to={`/events/${position}`}>
                {t('warnings.effects', { position })}
              </Link>
            </li>
          ))}
        </Box>
        <Box sx={{ fontSize: '0.875rem', mb: 1 }}>{t('warnings.advice', { advice })}</Box>
        <IntendedControl warning={warning} unit={unit} />
      </Box>
    </Box>
  );
}
