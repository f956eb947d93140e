import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FrameworkSummary } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { newestFirst } from './family.js';

/** Chooses the edition to show. Hidden while there is only one. */
export function EditionChoice({ framework: { edition, editions } }: { framework: FrameworkSummary }) {
  const { t } = useWords('frameworks');
  const change = useChangeSearch();
  if (editions.length < 2) return null;
  return (
    <TextField
      select
      id="edition"
      label={t('chooseEdition')}
      value={edition.id}
      onChange={({ target }) => change({ edition: target.value })}
      sx={{ minWidth: 200 }}
    >
      {newestFirst(editions).map(({ id, state }) => (
        <MenuItem key={id} value={id}>
          {t('editionNamed', { id, state: t(`rules:editionState.${state}`) })}
        </MenuItem>
      ))}
    </TextField>
  );
}
