import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useWords } from '../../i18n/use-words.js';
import { sortKeys, type Arrangement, type SortKey } from './arrange.js';

interface OrgUnitsControlsProps {
  by: Arrangement;
  /** True for cards, which have no column heads to sort by. */
  withSort: boolean;
  onChange: (changed: Partial<Arrangement>) => void;
  onSilent: (only: boolean) => void;
}

export function OrgUnitsControls({ by, withSort, onChange, onSilent }: OrgUnitsControlsProps) {
  const { t } = useWords('overview');
  const sort = (key: SortKey) => onChange({ sort: key, descending: key !== 'name' });
  return (
    <Box
      sx={{
        px: { xs: 2, sm: 2.5 },
        pb: 2,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'flex-start',
      }}
    >
      <TextField
        type="search"
        label={t('list.search')}
        helperText={t('list.searchHelp')}
        value={by.search}
        onChange={(event) => onChange({ search: event.target.value })}
        sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}
      />
      {withSort && (
        <TextField
          select
          id="sort"
          label={t('list.sort')}
          value={by.sort}
          onChange={(event) => sort(event.target.value as SortKey)}
          sx={{ flex: '1 1 180px' }}
        >
          {sortKeys.map((key) => (
            <MenuItem key={key} value={key}>
              {t(`list.columns.${key}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FormControlLabel
        control={<Switch checked={by.silentOnly} onChange={(_, checked) => onSilent(checked)} />}
        label={t('list.quietOnly')}
      />
    </Box>
  );
}
