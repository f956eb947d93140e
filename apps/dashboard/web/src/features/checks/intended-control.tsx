import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { callIntended, takeBackIntended, type EventWarning } from '../../queries/checks.js';
import { useRight } from '../../queries/session.js';

interface IntendedControlProps {
  warning: EventWarning;
  /** The org unit of the page, for which and below which the kind is silenced. */
  unit: string;
}

/** Shows who called a kind of warning intended and why, and lets that be said or taken back. */
export function IntendedControl({ warning, unit }: IntendedControlProps) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const zone = useTimeZone();
  const api = useApi();
  const queries = useQueryClient();
  const may = useRight('events:write');
  const [reason, setReason] = useState<string | null>(null);
  const { intended } = warning;
  const change = useMutation({
    mutationFn: () =>
      intended ? takeBackIntended(api, intended) : callIntended(api, unit, warning, (reason ?? '').trim()),
    onSuccess: () => {
      setReason(null);
      return queries.invalidateQueries({ queryKey: ['checks'] });
    },
  });
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      {intended && (
        <Box sx={{ mb: 0.5 }}>
          <strong>{t('warnings.intended')}</strong>{' '}
          {t('warnings.said', { by: intended.by, since: formatInstant(intended.since, language, zone) })}{' '}
          {intended.reason}
        </Box>
      )}
      {may && intended && (
        <Button size="small" loading={change.isPending} onClick={() => change.mutate()}>
          {t('warnings.takeBack')}
        </Button>
      )}
      {may && !intended && reason === null && (
        <Button size="small" onClick={() => setReason('')}>
          {t('warnings.callIntended')}
        </Button>
      )}
      {may && !intended && reason !== null && (
        <Box
          component="form"
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate();
          }}
        >
          <TextField
            size="small"
            autoFocus
            label={t('warnings.reason')}
            helperText={t('warnings.reasonHelp')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            sx={{ flex: '1 1 16rem' }}
          />
          <Button
            type="submit"
            variant="contained"
            disabled={reason.trim().length < 3}
            loading={change.isPending}
          >
            {t('warnings.confirm')}
          </Button>
          <Button onClick={() => setReason(null)}>{t('warnings.cancel')}</Button>
        </Box>
      )}
      {change.isError && <ProblemPanel error={change.error} />}
    </Box>
  );
}
