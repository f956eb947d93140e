import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { toSearchText } from '#kernel';
import { useWords } from '../../i18n/use-words.js';
import type { EventTypeChoice } from '../../queries/event-types.js';

interface TypePickerProps {
  types: readonly EventTypeChoice[];
  value: EventTypeChoice | null;
  onChange: (type: EventTypeChoice | null) => void;
}

/**
 * Chooses what happened: the types that offices record most often first, then all by subject matter. Typed
 * text is searched without accents.
 */
export function TypePicker({ types, value, onChange }: TypePickerProps) {
  const { t } = useWords('record');
  return (
    <Autocomplete
      id="record-type"
      autoHighlight
      openOnFocus
      options={sorted(types)}
      groupBy={({ commonness, topic }) => (commonness === null ? topic.name : t('common'))}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ type }) => type}
      isOptionEqualToValue={(one, other) => one.type === other.type}
      filterOptions={(options, { inputValue }) => {
        const words = toSearchText(inputValue.trim()).split(/\s+/);
        return options.filter((option) => {
          const text = toSearchText(`${option.title} ${option.topic.name} ${option.type}`);
          return words.every((word) => text.includes(word));
        });
      }}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      noOptionsText={t('type.none')}
      renderInput={(params) => (
        <TextField {...params} label={t('type.label')} required helperText={t('type.hint')} />
      )}
    />
  );
}

/** The common ones by their place; the others keep the order of the vocabulary, by subject matter. */
function sorted(types: readonly EventTypeChoice[]): EventTypeChoice[] {
  const topics = [...new Set(types.map(({ topic }) => topic.id))];
  const placeOf = ({ commonness, topic }: EventTypeChoice) => commonness ?? 1000 + topics.indexOf(topic.id);
  return [...types].sort((one, other) => placeOf(one) - placeOf(other));
}
