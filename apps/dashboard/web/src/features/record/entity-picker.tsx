import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { codeFrom, type PickedEntity } from './event-draft.js';
import { SuggestionOption } from './suggestion-option.js';
import { codeOf, useSuggestions, type Suggestion } from './use-suggestions.js';

interface EntityPickerProps {
  id: string;
  label: string;
  required: boolean;
  error: string | undefined;
  hint: string | undefined;
  /** The nouns of what may be named, with what each is called. */
  nouns: readonly string[];
  /** Those that can be recorded on the way. */
  creatable: readonly string[];
  /** The entities of this org unit come first. */
  first: string | null;
  value: PickedEntity | null;
  onChange: (entity: PickedEntity | null) => void;
}

interface NewOption {
  noun: string;
  text: string;
}

type Option = Suggestion | NewOption;

const isNew = (option: Option): option is NewOption => 'text' in option;

/**
 * Chooses what the event is about, by name or code without accents. What is not found is recorded on the way:
 * the last lines of the list name it anew.
 */
export function EntityPicker({
  id,
  label,
  required,
  error,
  hint,
  nouns,
  creatable,
  first,
  value,
  onChange,
}: EntityPickerProps) {
  const { t } = useWords('record');
  const [typed, setTyped] = useState('');
  const shown = value ? (value.name ?? codeOf(value.subject)) : '';
  const { suggestions, isLoading } = useSuggestions(nouns, typed === shown ? '' : typed, first);
  const text = typed.trim();
  const isExact = suggestions.some(({ subject, name }) => codeOf(subject) === text || name === text);
  const fresh: NewOption[] =
    text === '' || text === shown || isExact
      ? []
      : nouns.filter((noun) => noun !== 'org-unit').map((noun) => ({ noun, text }));
  const current: Option | null = value && {
    subject: value.subject,
    name: value.name,
    orgUnit: value.orgUnit ?? { code: '', name: '' },
    state: [],
  };
  return (
    <Autocomplete<Option>
      id={id}
      autoHighlight
      options={[...suggestions, ...fresh]}
      value={current}
      onChange={(_, option) => onChange(option && pickedFrom(option))}
      inputValue={typed}
      onInputChange={(_, next) => setTyped(next)}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (isNew(option) ? option.text : (option.name ?? codeOf(option.subject)))}
      getOptionKey={(option) =>
        isNew(option) ? `new ${option.noun}` : `${option.subject} ${option.orgUnit.code}`
      }
      isOptionEqualToValue={(option, chosen) =>
        !isNew(option) && !isNew(chosen) && option.subject === chosen.subject
      }
      loading={isLoading}
      loadingText={t('loading')}
      noOptionsText={t('entity.none')}
      renderOption={({ key, ...item }, option) =>
        isNew(option) ? (
          <Box component="li" key={key} {...item} sx={{ overflowWrap: 'anywhere' }}>
            {t(creatable.includes(option.noun) ? 'entity.create' : 'entity.use', {
              noun: t(`nouns.${option.noun as 'service'}`),
              text: option.text,
            })}
          </Box>
        ) : (
          <SuggestionOption key={key} {...item} suggestion={option} />
        )
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          error={error !== undefined}
          helperText={error ?? (value ? codeOf(value.subject) : hint)}
        />
      )}
    />
  );
}

/** A text without blanks is a code; any other is a name, of which a code is made. */
function pickedFrom(option: Option): PickedEntity {
  if (!isNew(option)) return { subject: option.subject, name: option.name, orgUnit: option.orgUnit };
  const { noun, text } = option;
  const isCode = !/\s/.test(text);
  return {
    subject: `${noun}/${isCode ? text : codeFrom(text)}`,
    name: isCode ? null : text,
    orgUnit: null,
  };
}
