import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useSearchParams } from 'react-router';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { JournalList } from './journal-list.js';
import { kindGroups, kindsOf, readGroup } from './kind-groups.js';

/** The page of the journal, updated by the stream. */
export function JournalPage() {
  const { t } = useWords('journal');
  const [search, setSearch] = useSearchParams();
  const code = search.get('orgUnit');
  const group = readGroup(search.get('show'));
  const unit = useOrgUnit(code);

  const change = (name: 'orgUnit' | 'show', value: string | null) =>
    setSearch((current) => {
      const changed = new URLSearchParams(current);
      if (value) changed.set(name, value);
      else changed.delete(name);
      return changed;
    });

  return (
    <Page title={t('title')} lead={unit.data ? t('leadOf', { name: unit.data.name }) : t('lead')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
        <TextField
          select
          id="show"
          label={t('filter')}
          value={group}
          onChange={(event) => change('show', event.target.value === 'all' ? null : event.target.value)}
          sx={{ flex: '1 1 220px', maxWidth: { sm: 300 } }}
        >
          {kindGroups.map((each) => (
            <MenuItem key={each} value={each}>
              {t(each)}
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
      <JournalList orgUnit={code} kinds={kindsOf(group)} />
    </Page>
  );
}
