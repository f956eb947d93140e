import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { toSearchText } from '#kernel';
import { parseTypedNumber, typedNumber } from '../../../format/typed-number.js';
import { useLanguage } from '../../../i18n/language-context.js';
import { useWords } from '../../../i18n/use-words.js';
import { fieldTexts, optionsOf } from './input-props.js';

interface Row {
  name: string;
  text: string;
}

/** Amounts by name: figures that a report may hold, or names of the sender's own. */
export function AmountsInput(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const { t } = useWords('record');
  const language = useLanguage();
  const { names = [] } = optionsOf(props);
  const { id, label, required, error, helperText } = fieldTexts(props);
  const [rows, setRows] = useState<Row[]>(() => rowsOf(formData as unknown, language));
  const titles = new Map(names.map(({ name, title }) => [name, title ?? name]));
  const change = (next: Row[]) => {
    setRows(next);
    const amounts = next.flatMap(({ name, text }) => {
      const amount = parseTypedNumber(text, language);
      return name === '' || amount === '' ? [] : [[name, amount] as const];
    });
    onChange(Object.fromEntries(amounts), fieldPathId.path);
  };
  const set = (at: number, changed: Partial<Row>) =>
    change(rows.map((row, index) => (index === at ? { ...row, ...changed } : row)));
  return (
    <Box component="fieldset" aria-describedby={`${id}-hint`} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 1 }}>
        {label}
        {required && ' *'}
      </Box>
      <FormHelperText id={`${id}-hint`} error={error} sx={{ mx: 0, mb: 1.5 }}>
        {helperText}
      </FormHelperText>
      {rows.map((row, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 1, mb: 1.5, alignItems: 'flex-start' }}>
          <Autocomplete
            freeSolo={names.length === 0 || undefined}
            autoHighlight
            id={index === 0 ? id : `${id}-${index}`}
            sx={{ flex: '2 1 12rem', minWidth: 0 }}
            options={[...titles.keys()]}
            getOptionLabel={(name) => titles.get(name) ?? name}
            filterOptions={(options, { inputValue }) => {
              const wanted = toSearchText(inputValue.trim());
              return options.filter((name) => toSearchText(`${titles.get(name)} ${name}`).includes(wanted));
            }}
            value={row.name === '' ? null : row.name}
            onChange={(_, name) => set(index, { name: name ?? '' })}
            {...(names.length === 0 && {
              onInputChange: (_: unknown, name: string) => set(index, { name: name.trim() }),
            })}
            renderInput={(params) => <TextField {...params} label={t('amounts.name')} error={error} />}
          />
          <TextField
            label={t('amounts.value')}
            value={row.text}
            onChange={(event) => set(index, { text: event.target.value })}
            sx={{ flex: '1 1 6rem', minWidth: 0 }}
            autoComplete="off"
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <IconButton
            aria-label={t('amounts.remove', { name: titles.get(row.name) ?? row.name })}
            onClick={() => change(rows.filter((_, at) => at !== index))}
            sx={{ mt: 0.5 }}
          >
            <DeleteIcon />
          </IconButton>
        </Box>
      ))}
      <Button size="small" onClick={() => setRows([...rows, EMPTY])}>
        {t('amounts.add')}
      </Button>
    </Box>
  );
}

const EMPTY: Row = { name: '', text: '' };

function rowsOf(amounts: unknown, language: 'vi' | 'en'): Row[] {
  const rows = Object.entries((amounts ?? {}) as Record<string, unknown>);
  if (rows.length === 0) return [EMPTY];
  return rows.map(([name, amount]) => ({ name, text: typedNumber(amount, language) }));
}
