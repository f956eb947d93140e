import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { OrgUnitPicker, type PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useEventTypes } from '../../queries/event-types.js';
import { recordStates, useRecords, type RecordState } from '../../queries/records.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { RecordItem } from './record-item.js';

interface RecordsSectionProps {
  unit: PickedUnit | null;
  onUnit: (unit: PickedUnit | null) => void;
}

/** Lists what was recorded and imported, with filters. */
export function RecordsSection({ unit, onUnit }: RecordsSectionProps) {
  const { t } = useWords('myWork');
  const types = useEventTypes();
  const [type, setType] = useState('');
  const [state, setState] = useState<RecordState | ''>('');
  const [mine, setMine] = useState(false);
  const choice = { orgUnit: unit?.code ?? null, type: type || null, state: state || null, mine };
  const records = useRecords(choice);
  const isFiltered = type !== '' || state !== '' || mine || unit !== null;
  return (
    <Section title={t('list')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { sm: '1fr 1fr', lg: '1fr 1fr 1fr auto' },
          gap: 2,
          mb: 2,
        }}
      >
        <OrgUnitPicker id="my-work-unit" label={t('unit')} value={unit} onChange={onUnit} />
        <TextField
          select
          id="my-work-type"
          label={t('type')}
          value={type}
          onChange={(event) => setType(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('allTypes')}</MenuItem>
          {(types.data ?? []).map((each) => (
            <MenuItem key={each.type} value={each.type}>
              {each.title}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          id="my-work-state"
          label={t('state')}
          value={state}
          onChange={(event) => setState(event.target.value as RecordState | '')}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('allStates')}</MenuItem>
          {recordStates.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`states.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          control={<Checkbox checked={mine} onChange={(event) => setMine(event.target.checked)} />}
          label={t('mine')}
        />
      </Box>
      <QueryView query={records} height={320}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0 && !records.hasNextPage)
            return (
              <EmptyState title={t(isFiltered ? 'noneFound' : 'none')}>
                {isFiltered ? null : t('noneHelp')}
              </EmptyState>
            );
          return (
            <>
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {items.map((fact) => (
                  <RecordItem key={fact.versions[0]?.position ?? fact.position} fact={fact} />
                ))}
              </Box>
              {records.hasNextPage && (
                <Button
                  onClick={() => void records.fetchNextPage()}
                  loading={records.isFetchingNextPage}
                  sx={{ mt: 2 }}
                >
                  {t('shared:showMore')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}
