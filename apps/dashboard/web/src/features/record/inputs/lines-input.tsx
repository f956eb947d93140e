import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { fieldTexts } from './input-props.js';

/** A list of short texts or addresses. Enter adds one. */
export function LinesInput(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const { t } = useWords('record');
  const [typed, setTyped] = useState('');
  const { id, ...texts } = fieldTexts(props);
  const lines = Array.isArray(formData) ? (formData as string[]) : [];
  const add = () => {
    if (typed.trim() === '') return;
    onChange([...lines, typed.trim()], fieldPathId.path);
    setTyped('');
  };
  return (
    <Autocomplete
      id={id}
      multiple
      freeSolo
      options={[]}
      value={lines}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, next) => onChange(next, fieldPathId.path)}
      renderInput={(params) => (
        <TextField
          {...params}
          {...texts}
          onBlur={add}
          helperText={[texts.helperText, t('enterAdds')].filter(Boolean).join(' ')}
        />
      )}
    />
  );
}
