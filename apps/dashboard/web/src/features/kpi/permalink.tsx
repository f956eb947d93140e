import Box from '@mui/material/Box';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Explanation } from '../../queries/explanation.js';
import { permanentQuery, type TreeChoice } from '../../queries/point-in-time.js';
import { CopyButton } from '../../ui/copy-button.js';

interface PermalinkProps {
  unit: string;
  kpi: string;
  framework: string;
  tree: TreeChoice;
  of: Pick<Explanation, 'asOf' | 'edition' | 'position'>;
}

/** Says as of which day and log position the number is, and copies a link that never changes. */
export function Permalink({ unit, kpi, framework, tree, of: { asOf, edition, position } }: PermalinkProps) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const path = `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(kpi)}`;
  const link = `${window.location.origin}${path}${permanentQuery({ framework, edition, asOf, position, tree })}`;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2, fontSize: '0.875rem' }}
    >
      <span>
        {t('permalink.at', {
          day: formatDay(asOf, language),
          position: formatNumber(Number(position), language),
        })}
      </span>
      {navigator.clipboard ? (
        <CopyButton text={link} label={t('permalink.copy')} />
      ) : (
        <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
          {link}
        </Box>
      )}
    </Box>
  );
}
