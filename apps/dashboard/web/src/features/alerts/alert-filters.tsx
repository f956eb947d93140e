import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useSearchParams } from 'react-router';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { readState, stateChoices } from './alert-filter.js';

export function AlertFilters() {
  const { t } = useWords('alerts');
  const [search, setSearch] = useSearchParams();
  const code = search.get('orgUnit');
  const unit = useOrgUnit(code);
  const change = (name: 'state' | 'orgUnit', value: string | null) =>
    setSearch((current) => {
      const changed = new URLSearchParams(current);
      if (value) changed.set(name, value);
      else changed.delete(name);
      return changed;
    });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="state"
        label={t('state')}
        value={readState(search.get('state'))}
        onChange={(event) => change('state', event.target.value === 'active' ? null : event.target.value)}
        sx={{ flex: '1 1 180px', maxWidth: { sm: 240 } }}
      >
        {stateChoices.map((choice) => (
          <MenuItem key={choice} value={choice}>
            {choice === 'any' || choice === 'active' ? t(choice) : t(`shared:alertState.${choice}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ flex: '1 1 240px', maxWidth: { sm: 420 } }}>
        <OrgUnitPicker
          label={t('unit')}
          value={code ? { code, name: unit.data?.name ?? code } : null}
          onChange={(picked) => change('orgUnit', picked?.code ?? null)}
        />
      </Box>
    </Box>
  );
}
