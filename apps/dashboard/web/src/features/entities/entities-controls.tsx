import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { entityNouns, type EntityChoice } from '../../queries/entities.js';

interface EntitiesControlsProps {
  choice: EntityChoice;
  /** True when there are org units below. */
  withBelow: boolean;
  onChange: (parameters: Record<string, string | null>) => void;
}

/** For how long after the last key the search waits, in milliseconds. */
const PAUSE_MS = 300;

/** Chooses what is listed, of which day, and searches it. */
export function EntitiesControls({ choice, withBelow, onChange }: EntitiesControlsProps) {
  const { t } = useWords('entities');
  const [typed, setTyped] = useState(choice.search);
  useEffect(() => {
    if (typed === choice.search) return undefined;
    const timer = setTimeout(() => onChange({ q: typed === '' ? null : typed }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, choice.search, onChange]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="noun"
        label={t('noun')}
        value={choice.noun}
        onChange={({ target }) => onChange({ noun: target.value, measure: null })}
        sx={{ flex: '1 1 200px', maxWidth: { sm: 280 } }}
      >
        {entityNouns.map((noun) => (
          <MenuItem key={noun} value={noun}>
            {t(`nouns.${noun}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="search"
        label={t('search')}
        helperText={t('searchHelp')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}
      />
      {withBelow && (
        <FormControlLabel
          control={
            <Switch
              checked={choice.below}
              onChange={(_, checked) => onChange({ below: checked ? '1' : '0' })}
            />
          }
          label={t('below')}
        />
      )}
    </Box>
  );
}
