import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { VisuallyHidden } from './visually-hidden.js';

interface CopyButtonProps {
  text: string;
  /** Default: "Copy". */
  label?: string;
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useWords('ui');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  // The clipboard exists on https and localhost only. Elsewhere the text can be selected by hand.
  if (!navigator.clipboard) return null;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        onClick={() => void copy()}
        sx={{ bgcolor: 'background.paper' }}
      >
        {copied ? t('copied') : (label ?? t('copy'))}
      </Button>
      <VisuallyHidden role="status">{copied ? t('copied') : ''}</VisuallyHidden>
    </>
  );
}
