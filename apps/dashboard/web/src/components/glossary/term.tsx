import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import { useId, useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { GlossaryTerm } from './texts.js';

interface TermProps {
  term: GlossaryTerm;
  /** The word as it stands in the sentence; default: the term itself. */
  children?: ReactNode;
  /** True: a small question mark stands beside the word, which is there already. */
  mark?: boolean;
}

/** A word that opens its explanation: by pointer, touch or key. Escape closes it and returns to the word. */
export function Term({ term, children, mark = false }: TermProps) {
  const { t } = useWords('glossary');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={mark ? t('explain', { term: t(`terms.${term}`) }) : undefined}
        sx={mark ? markStyle : wordStyle}
      >
        {mark ? '?' : (children ?? t(`terms.${term}`))}
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id, sx: { maxWidth: 340, p: 2 } } }}
      >
        <Box id={id} sx={{ fontWeight: 600, mb: 0.5 }}>
          {t(`terms.${term}`)}
        </Box>
        <Box sx={{ fontSize: '0.9375rem', mb: 1 }}>{t(`definitions.${term}`)}</Box>
        <Link component={RouterLink} to={`/glossary#${term}`} sx={{ fontSize: '0.875rem' }}>
          {t('all')}
        </Link>
      </Popover>
    </>
  );
}

const wordStyle = {
  font: 'inherit',
  color: 'inherit',
  verticalAlign: 'baseline',
  textAlign: 'inherit',
  textDecoration: 'underline dotted',
  textUnderlineOffset: 3,
  cursor: 'help',
} as const;

const markStyle = {
  width: 24,
  height: 24,
  ml: 0.5,
  flex: 'none',
  borderRadius: '50%',
  color: 'primary.main',
  fontSize: '0.8125rem',
  fontWeight: 600,
  cursor: 'help',
} as const;
