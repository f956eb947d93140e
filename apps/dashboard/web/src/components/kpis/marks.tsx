import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { MarkText } from '../../queries/maturity.js';
import { colors } from '../../theme/colors.js';
import { useQuestionPaths } from '../org-units/use-paths.js';

interface MarksProps {
  marks: readonly MarkText[] | undefined;
  /** Code of the org unit that the number belongs to. */
  unit: string;
}

/**
 * Says why a number is doubtful and links to all checks of its org unit. The number itself does not change.
 */
export function Marks({ marks, unit }: MarksProps) {
  const { t } = useWords('rules');
  const paths = useQuestionPaths();
  if (!marks || marks.length === 0) return null;
  return (
    <>
      <Box component="ul" aria-label={t('marks')} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0 }}>
        {marks.map(({ rule, text }) => (
          <Box
            component="li"
            key={`${rule}-${text}`}
            sx={{
              display: 'flex',
              gap: 0.75,
              alignItems: 'flex-start',
              fontSize: '0.8125rem',
              fontWeight: 400,
              color: colors.ochre,
              textAlign: 'left',
              whiteSpace: 'normal',
            }}
          >
            <WarningAmberIcon aria-hidden="true" sx={{ fontSize: 18, flex: 'none', mt: '1px' }} />
            {text}
          </Box>
        ))}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, textAlign: 'left', pl: 3 }}>
        <Link component={RouterLink} to={paths.checks(unit)}>
          {t('allChecks')}
        </Link>
      </Box>
    </>
  );
}
