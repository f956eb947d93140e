import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useWords } from '../../i18n/use-words.js';
import type { BoardChoice } from '../../queries/milestone-board.js';
import { useOrgUnit, type OrgUnitDetail } from '../../queries/org-units.js';

interface BoardFiltersProps {
  unit: OrgUnitDetail;
  choice: BoardChoice;
  onChange: (parameters: Record<string, string | null>) => void;
}

const TASKS = ['1', '2', '3', '4', '5', '6'] as const;

/** For how long after the last key the search waits, in milliseconds. */
const PAUSE_MS = 300;

/** Chooses the org unit, the task, the lead and the day of the board, and searches it. */
export function BoardFilters({ unit, choice, onChange }: BoardFiltersProps) {
  const { t } = useWords('milestones');
  const lead = useOrgUnit(choice.lead);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 230px), 1fr))',
        gap: 2,
        mb: 3,
        alignItems: 'start',
      }}
    >
      <OrgUnitPicker
        id="board-unit"
        label={t('unit')}
        value={{ code: unit.code, name: unit.name }}
        onChange={(picked) => onChange({ orgUnit: picked?.code ?? null })}
      />
      <TextField
        select
        id="board-task"
        label={t('task')}
        value={choice.task ?? 'all'}
        onChange={({ target }) => onChange({ task: target.value === 'all' ? null : target.value })}
      >
        <MenuItem value="all">{t('allTasks')}</MenuItem>
        {TASKS.map((task) => (
          <MenuItem key={task} value={task}>
            {t(`tasks.${task}`)}
          </MenuItem>
        ))}
      </TextField>
      <OrgUnitPicker
        id="board-lead"
        label={t('leadFilter')}
        value={choice.lead === null ? null : { code: choice.lead, name: lead.data?.name ?? choice.lead }}
        onChange={(picked) => onChange({ lead: picked?.code ?? null })}
      />
      <SearchField value={choice.search} onChange={(q) => onChange({ q: q === '' ? null : q })} />
    </Box>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useWords('milestones');
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      type="search"
      label={t('search')}
      helperText={t('searchHelp')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
