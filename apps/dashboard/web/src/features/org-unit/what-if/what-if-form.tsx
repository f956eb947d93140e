import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { ProblemPanel } from '../../../components/problems/problem-panel.js';
import { useWords } from '../../../i18n/use-words.js';
import { useTimeZone } from '../../../queries/about.js';
import type { Action } from '../../../queries/actions.js';
import { endOfDay, type PointInTime } from '../../../queries/point-in-time.js';
import { useToday } from '../../../queries/server-clock.js';
import { isFigureWork, isServiceWork, type FigureWork, type ServiceWork } from './hypothetical-work.js';
import { useWhatIf } from './use-what-if.js';
import { WhatIfResult } from './what-if-result.js';

interface WhatIfFormProps {
  unit: string;
  actions: readonly Action[];
  point: PointInTime;
}

interface Work {
  measure: ServiceWork | FigureWork;
  name: string;
  count: number;
}

/** Asks for an amount of countable work. Offers only work that hypothetical events can describe exactly. */
export function WhatIfForm({ unit, actions, point }: WhatIfFormProps) {
  const { t } = useWords('whatIf');
  const zone = useTimeZone();
  const today = useToday();
  const works = worksOf(actions);
  const [measure, setMeasure] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const whatIf = useWhatIf(unit);
  const work = works.find((each) => each.measure === measure) ?? works[0];
  // Hypothetical events are added to what is known now, on today's tree.
  if (!work || today === null || point.knownAt !== null || point.tree !== 'as-is') return null;

  const text = typed ?? String(work.count);
  const count = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  const { asOf } = point;
  const place = { orgUnit: unit, day: asOf ?? today, time: asOf === null ? null : endOfDay(asOf, zone) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0 && !whatIf.isPending) whatIf.mutate({ measure: work.measure, count, place, asOf });
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      noValidate
      sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography variant="h3">{t('title')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t('hint')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <TextField
          id="what-if-count"
          label={t('count')}
          value={text}
          onChange={({ target }) => setTyped(target.value)}
          error={count === 0}
          helperText={count === 0 ? t('badCount') : undefined}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 9 } }}
          sx={{ width: 140 }}
        />
        <TextField
          select
          id="what-if-work"
          label={t('work')}
          value={work.measure}
          onChange={({ target }) => {
            setMeasure(target.value);
            setTyped(null);
            whatIf.reset();
          }}
          sx={{ flex: '1 1 220px', maxWidth: { sm: 420 } }}
        >
          {works.map((each) => (
            <MenuItem key={each.measure} value={each.measure}>
              {each.name}
            </MenuItem>
          ))}
        </TextField>
        <Button type="submit" variant="outlined" loading={whatIf.isPending}>
          {t('try')}
        </Button>
      </Box>
      {isServiceWork(work.measure) && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('services')}
        </Typography>
      )}
      {whatIf.isError && <ProblemPanel error={whatIf.error} />}
      <Box role="status">{whatIf.data && <WhatIfResult result={whatIf.data} />}</Box>
    </Box>
  );
}

/** Returns each kind of work once, with the amount of the action that has the highest gain. */
function worksOf(actions: readonly Action[]): Work[] {
  const works = actions.flatMap(({ measure, subject, name, count }) =>
    subject === undefined && (isServiceWork(measure) || isFigureWork(measure))
      ? [{ measure, name, count }]
      : [],
  );
  return works.filter((work, i) => works.findIndex(({ measure }) => measure === work.measure) === i);
}
