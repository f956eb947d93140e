import Box from '@mui/material/Box';
import type { Edition } from '../../queries/frameworks.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

const looks = {
  'in-force': { color: colors.leaf, bgcolor: colors.leafTint },
  coming: { color: colors.sea, bgcolor: colors.seaTint },
  ended: { color: colors.inkSoft, bgcolor: colors.paper },
} as const;

/** Shows an edition by its id, its validity and whether it is effective today. */
export function Validity({ edition }: { edition: Edition }) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  const day = (text: string) => formatDay(text, language);
  const validity =
    edition.validTo === null
      ? t('since', { day: day(edition.validFrom) })
      : t('until', { from: day(edition.validFrom), to: day(edition.validTo) });
  return (
    <>
      {t('edition', { id: edition.id })}, {validity}{' '}
      <Box
        component="span"
        sx={{
          ...looks[edition.state],
          px: 0.75,
          py: '1px',
          borderRadius: '3px',
          fontSize: '0.75rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
        }}
      >
        {t(`rules:editionState.${edition.state}`)}
      </Box>
    </>
  );
}
