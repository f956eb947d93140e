import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useId, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { dayOf, formatDay, formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { RecordedFact } from '../../queries/records.js';
import { ImportOfRun } from './import-of-run.js';
import { VersionList } from './version-list.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** One fact: what it is, who recorded it, and what can be done with it. */
export function RecordItem({ fact }: { fact: RecordedFact }) {
  const { t } = useWords('myWork');
  const language = useLanguage();
  const zone = useTimeZone();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { position, title, subject, name, orgUnit, time, run, state, amendable, versions } = fact;
  const [first] = versions;
  const what = `${title}${subject === null ? '' : ` · ${name ?? subject}`}`;
  const recordedAt = first && formatInstant(first.recordedAt, language, zone);
  const details = [
    orgUnit?.name,
    t('happened', { day: formatDay(dayOf(Date.parse(time), zone), language) }),
    first?.recordedBy
      ? t('recordedBy', { name: first.recordedBy.name ?? first.recordedBy.id, time: recordedAt })
      : t('recorded', { time: recordedAt }),
  ];
  const about = (action: string) => ({ 'aria-label': t('about', { action, title: what }) });
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <strong>{title}</strong>
        {subject !== null && <span>{name ?? subject}</span>}
        <Chip
          size="small"
          label={t(`states.${state}`)}
          variant="outlined"
          color={state === 'effective' ? 'success' : 'default'}
        />
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {details.filter(Boolean).join(' · ')}
        {run !== null && (
          <>
            {' · '}
            <ImportOfRun run={run} />
          </>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <Button size="small" component={RouterLink} to={`/events/${position}`} {...about(t('effect'))}>
          {t('effect')}
        </Button>
        {amendable && (
          <Button
            size="small"
            component={RouterLink}
            to={`/record?corrects=${position}`}
            {...about(t('correct'))}
          >
            {t('correct')}
          </Button>
        )}
        {amendable && (
          <Button size="small" color="error" onClick={() => setWithdrawing(true)} {...about(t('withdraw'))}>
            {t('withdraw')}
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          {...about(t('history', { count: versions.length }))}
        >
          {t('history', { count: versions.length })}
        </Button>
      </Box>
      <div id={id}>{isOpen && <VersionList fact={fact} />}</div>
      {isWithdrawing && <WithdrawDialog fact={fact} title={what} onClose={() => setWithdrawing(false)} />}
    </Box>
  );
}
