import Box from '@mui/material/Box';
import { glossaryTexts, type GlossaryTerm } from '../../components/glossary/texts.js';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';

const terms = Object.keys(glossaryTexts.vi.terms) as GlossaryTerm[];

/** All words of the glossary with their meaning. */
export function GlossaryPage() {
  const { t } = useWords('glossary');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Box component="dl" sx={{ m: 0, maxWidth: 760 }}>
        {terms.map((term) => (
          <Box key={term} id={term} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
            <Box component="dt" sx={{ fontWeight: 600 }}>
              {t(`terms.${term}`)}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {t(`definitions.${term}`)}
            </Box>
          </Box>
        ))}
      </Box>
    </Page>
  );
}
