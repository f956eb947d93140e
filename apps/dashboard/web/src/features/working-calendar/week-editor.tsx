import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { changeWeek, type ChangedWeek, type YearOfWork } from '../../queries/working-calendar.js';
import { useOnce } from '../../ui/use-once.js';
import { complaintAt, isAtFields } from './complaints.js';
import { textOfHours, typedHours } from './typed-hours.js';

interface WeekEditorProps {
  year: YearOfWork;
  onSaved: () => void;
  onCancel: () => void;
}

/** The hours of each weekday, to be changed by an administrator. */
export function WeekEditor({ year, onSaved, onCancel }: WeekEditorProps) {
  const { t } = useWords('workingCalendar');
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnce();
  const [texts, setTexts] = useState(() => year.week.map(({ hours }) => textOfHours(hours)));
  const save = useMutation({
    mutationFn: (week: ChangedWeek) => changeWeek(api, week),
    onSuccess: async () => {
      // Lateness everywhere follows the calendar.
      await queries.invalidateQueries();
      onSaved();
    },
  });
  const change = (place: number, text: string) => {
    setTexts(texts.map((each, index) => (index === place ? text : each)));
    if (!save.isPending) save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const week = year.week.map(({ weekday }, index) => ({ weekday, hours: typedHours(texts[index] ?? '') }));
    once(() => save.mutateAsync(week));
  };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={t('editing.week')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {year.week.map(({ weekday }, index) => {
          const complaint = complaintAt(save.error, `/week/${index}/hours`);
          return (
            <TextField
              key={weekday}
              id={`week-${weekday}`}
              autoFocus={index === 0}
              size="small"
              label={t(`week.${weekday}`)}
              value={texts[index]}
              placeholder={t('off')}
              error={complaint !== undefined}
              helperText={complaint}
              autoComplete="off"
              onChange={({ target }) => change(index, target.value)}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 120 } }}
            />
          );
        })}
      </Box>
      <Box sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}>{t('editing.weekHelp')}</Box>
      {save.isError && !isAtFields(save.error) && <ProblemPanel error={save.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
        <Button type="submit" variant="contained" loading={save.isPending}>
          {t('editing.saveWeek')}
        </Button>
        <Button onClick={onCancel}>{t('editing.cancel')}</Button>
        {year.weekEdited && (
          <Button color="error" onClick={() => once(() => save.mutateAsync(null))}>
            {t('editing.resetWeek')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
