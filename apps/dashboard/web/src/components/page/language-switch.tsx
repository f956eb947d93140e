import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useLanguageChoice } from '../../i18n/language-context.js';
import { languages } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';

/** Two buttons, each named in its own language. The chosen one is pressed. */
export function LanguageSwitch({ onLight = false }: { onLight?: boolean }) {
  const { t } = useWords('shell');
  const { language, choose } = useLanguageChoice();
  return (
    <Box role="group" aria-label={t('language')} sx={{ display: 'flex', gap: 0.5 }}>
      {languages.map((name) => (
        <ButtonBase
          key={name}
          lang={name}
          aria-pressed={name === language}
          onClick={() => choose(name)}
          sx={{
            px: 1.25,
            minHeight: 36,
            borderRadius: 1,
            fontSize: '0.875rem',
            fontWeight: name === language ? 600 : 400,
            color: onLight ? 'text.primary' : '#fff',
            bgcolor:
              name === language ? (onLight ? 'background.default' : 'rgba(255,255,255,.16)') : 'transparent',
            '&:hover': { bgcolor: onLight ? 'background.default' : 'rgba(255,255,255,.1)' },
            '&.Mui-focusVisible': { outlineColor: onLight ? undefined : '#fff' },
          }}
        >
          {t(`switchTo.${name}`)}
        </ButtonBase>
      ))}
    </Box>
  );
}
