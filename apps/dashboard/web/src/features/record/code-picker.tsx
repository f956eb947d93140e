import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useRef, useState, type HTMLAttributes, type Key } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { SuggestionOption } from './suggestion-option.js';
import { codeOf, useSuggestions, type Suggestion } from './use-suggestions.js';

interface CodePickerProps {
  id: string;
  label: string;
  required: boolean;
  error: boolean;
  helperText: string | undefined;
  /** The nouns of what may be named. */
  nouns: readonly string[];
  codes: readonly string[];
  several: boolean;
  onChange: (codes: string[]) => void;
}

/**
 * Chooses entities or org units for a field that holds their codes: org units by their code alone, entities
 * by noun and code. A code that is not in the list may be typed.
 */
export function CodePicker({ nouns, codes, several, onChange, ...texts }: CodePickerProps) {
  const { t } = useWords('record');
  const [typed, setTyped] = useState('');
  const names = useRef(new Map<string, string>());
  const { suggestions, isLoading } = useSuggestions(nouns, typed, null);
  const labelOf = (code: string) => names.current.get(code) ?? code;
  const byCode = new Map(suggestions.map((suggestion) => [fieldCode(suggestion), suggestion]));
  for (const [code, { name }] of byCode) if (name !== null) names.current.set(code, name);
  const shared = {
    id: texts.id,
    freeSolo: true as const,
    autoHighlight: true,
    options: [...byCode.keys()],
    loading: isLoading,
    loadingText: t('loading'),
    filterOptions: (options: string[]) => options,
    getOptionLabel: labelOf,
    inputValue: typed,
    onInputChange: (_: unknown, text: string) => setTyped(text),
    renderOption: ({ key, ...item }: HTMLAttributes<HTMLLIElement> & { key: Key }, code: string) => {
      const suggestion = byCode.get(code);
      return suggestion ? <SuggestionOption key={key} {...item} suggestion={suggestion} /> : null;
    },
  };
  const field = { ...texts, helperText: texts.helperText ?? t('pick.hint') };
  if (several)
    return (
      <Autocomplete<string, true, false, true>
        {...shared}
        multiple
        value={[...codes]}
        onChange={(_, next) => onChange(next)}
        renderInput={(params) => <TextField {...params} {...field} />}
      />
    );
  return (
    <Autocomplete<string, false, false, true>
      {...shared}
      value={codes[0] ?? null}
      onChange={(_, next) => onChange(next === null ? [] : [next])}
      onBlur={() => typed.trim() !== '' && typed !== labelOf(codes[0] ?? '') && onChange([typed.trim()])}
      renderInput={(params) => <TextField {...params} {...field} />}
    />
  );
}

function fieldCode({ subject }: Suggestion): string {
  return subject.startsWith('org-unit/') ? codeOf(subject) : subject;
}
