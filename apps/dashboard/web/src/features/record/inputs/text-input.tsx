import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { fieldTexts } from './input-props.js';

/** Text for people. One language suffices; the other one can be added. */
export function TextInput(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const { t } = useWords('record');
  const { vi, en } = inLanguages(formData as unknown);
  const [both, setBoth] = useState(en !== '');
  const texts = fieldTexts(props);
  const change = (next: { vi: string; en: string }) =>
    onChange(next.en.trim() === '' ? next.vi : next, fieldPathId.path);
  const isOpen = both || en !== '';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        {...texts}
        {...(isOpen && { label: t('inVietnamese', { label: texts.label }) })}
        value={vi}
        onChange={(event) => change({ vi: event.target.value, en })}
        autoComplete="off"
      />
      {isOpen ? (
        <TextField
          id={`${texts.id}-en`}
          label={t('inEnglish', { label: texts.label })}
          value={en}
          onChange={(event) => change({ vi, en: event.target.value })}
          autoComplete="off"
          fullWidth
        />
      ) : (
        <Button size="small" onClick={() => setBoth(true)} sx={{ justifySelf: 'start' }}>
          {t('addEnglish')}
        </Button>
      )}
    </Box>
  );
}

function inLanguages(value: unknown): { vi: string; en: string } {
  if (typeof value === 'string') return { vi: value, en: '' };
  const { vi = '', en = '' } = (value ?? {}) as { vi?: string; en?: string };
  return { vi, en };
}
