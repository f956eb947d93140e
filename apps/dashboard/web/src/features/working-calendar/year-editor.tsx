import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { changeYear, type YearOfWork } from '../../queries/working-calendar.js';
import { DayField } from '../../ui/day-field.js';
import { useOnce } from '../../ui/use-once.js';
import { complaintAt, isAtFields } from './complaints.js';
import {
  amountOf,
  amounts,
  dayRequests,
  draftsOf,
  hoursOf,
  type Amount,
  type DayDraft,
} from './year-draft.js';

interface YearEditorProps {
  year: YearOfWork;
  onSaved: () => void;
  onCancel: () => void;
}

/** The days of a year that differ from the usual week, to be changed by an administrator. */
export function YearEditor({ year, onSaved, onCancel }: YearEditorProps) {
  const { t } = useWords('workingCalendar');
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnce();
  const [drafts, setDrafts] = useState(() => draftsOf(year));
  const [nextKey, setNextKey] = useState(drafts.length);
  const save = useMutation({
    mutationFn: (days: Omit<DayDraft, 'key'>[] | null) => changeYear(api, year.year, days),
    onSuccess: async () => {
      // Lateness everywhere follows the calendar.
      await queries.invalidateQueries();
      onSaved();
    },
  });
  /** Complaints name rows by number, so they end with each change. */
  const become = (changed: DayDraft[]) => {
    setDrafts(changed);
    if (!save.isPending) save.reset();
  };
  const change = (key: number, changed: Partial<DayDraft>) =>
    become(drafts.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)));
  const add = () => {
    become([...drafts, { key: nextKey, day: '', name: '', hours: [], source: null }]);
    setNextKey(nextKey + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    once(() => save.mutateAsync(dayRequests(drafts)));
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      aria-label={t('editing.begin', { year: year.year })}
      sx={{ px: { xs: 2, sm: 2.5 }, pb: 2.5 }}
    >
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
        {drafts.map((draft, index) => (
          <DayRow
            key={draft.key}
            number={index + 1}
            draft={draft}
            isFirst={index === 0}
            isNew={draft.key >= year.days.length}
            error={save.error}
            choices={hoursOf(year)}
            onChange={(changed) => change(draft.key, changed)}
            onRemove={() => become(drafts.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </Box>
      {save.isError && !isAtFields(save.error) && <ProblemPanel error={save.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
        <Button onClick={add}>{t('editing.add')}</Button>
        <Button type="submit" variant="contained" loading={save.isPending}>
          {t('editing.save')}
        </Button>
        <Button onClick={onCancel}>{t('editing.cancel')}</Button>
        {year.edited && (
          <Button color="error" onClick={() => once(() => save.mutateAsync(null))}>
            {t('editing.reset')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

interface DayRowProps {
  number: number;
  draft: DayDraft;
  isFirst: boolean;
  /** Added here: people go on with it. */
  isNew: boolean;
  error: unknown;
  choices: Record<Amount, string[]>;
  onChange: (changed: Partial<DayDraft>) => void;
  onRemove: () => void;
}

function DayRow({ number, draft, isFirst, isNew, error, choices, onChange, onRemove }: DayRowProps) {
  const { t } = useWords('workingCalendar');
  const amount = amountOf(draft.hours, choices);
  const complaint = (member: string) => {
    const text = complaintAt(error, `/days/${number - 1}/${member}`);
    return text === undefined ? {} : { error: true, helperText: text };
  };
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', md: '170px 1fr 170px auto' },
      }}
    >
      <DayField
        label={t('editing.day', { number })}
        autoFocus={isFirst || isNew}
        value={draft.day}
        {...complaint('day')}
        onChange={(day) => onChange({ day })}
      />
      <TextField
        size="small"
        label={t('editing.name', { number })}
        value={draft.name}
        {...complaint('name')}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <TextField
        select
        size="small"
        label={t('editing.hours', { number })}
        value={amount ?? 'other'}
        {...complaint('hours')}
        onChange={({ target }) => {
          const chosen = amounts.find((each) => each === target.value);
          if (chosen) onChange({ hours: choices[chosen] });
        }}
      >
        {amounts.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`editing.${each}`)}
          </MenuItem>
        ))}
        {amount === null && <MenuItem value="other">{draft.hours.join(', ')}</MenuItem>}
      </TextField>
      <IconButton
        aria-label={t('editing.remove', { number })}
        onClick={onRemove}
        sx={{ justifySelf: 'start' }}
      >
        <DeleteIcon />
      </IconButton>
    </Box>
  );
}
