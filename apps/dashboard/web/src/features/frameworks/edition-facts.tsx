import Box from '@mui/material/Box';
import type { FrameworkSummary } from '../../api/frameworks.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { UnitName } from '../../ui/unit-name.js';

/** Edition, validity, legal basis and whom the framework studies. */
export function EditionFacts({ framework: { edition, appliesTo } }: { framework: FrameworkSummary }) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  const day = (text: string) => formatDay(text, language);
  const validity =
    edition.validTo === null
      ? t('since', { day: day(edition.validFrom) })
      : t('until', { from: day(edition.validFrom), to: day(edition.validTo) });
  const levels = appliesTo.levels.map((level) => t(`ui:level.${level}`)).join(', ');
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        fontSize: '0.875rem',
        color: 'text.secondary',
        display: 'grid',
        gap: 0.25,
      }}
    >
      <li>
        {t('edition', { id: edition.id })}, {validity}
      </li>
      <li>
        {t('source')}: {edition.source}
      </li>
      <li>
        {t('applies')}: {levels}
        {appliesTo.within && (
          <>
            {' · '}
            <UnitName code={appliesTo.within} />
          </>
        )}
      </li>
    </Box>
  );
}
