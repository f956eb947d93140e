import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { problemWords } from '../../components/problems/problem-words.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { replaySubscription, type Replayed, type Subscription } from '../../queries/subscriptions.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { useSubscriptionChange } from './use-subscription-change.js';

const ends = ['from', 'to'] as const;

/** Sends a webhook again what it got, or would have got, in a range of the journal. */
export function ReplaySection({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const once = useOnce();
  const [range, setRange] = useState({ from: '', to: '' });
  const replay = useSubscriptionChange((api, wanted: typeof range) =>
    replaySubscription(api, subscription.id, wanted),
  );
  const problems = replay.error instanceof ApiProblem ? replay.error.errors : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    once(() => replay.mutateAsync({ from: range.from.trim(), to: range.to.trim() }));
  };
  return (
    <Section title={t('replay.title')} hint={t('replay.hint')}>
      <Box component="form" noValidate onSubmit={submit}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5, mt: 1 }}>
          {ends.map((end) => {
            const problem = problems.find(({ pointer }) => pointer === `/${end}`);
            return (
              <TextField
                key={end}
                id={`replay-${end}`}
                label={t(`replay.${end}`)}
                value={range[end]}
                error={problem !== undefined}
                helperText={problem ? problemWords(problem, language) : t('replay.example')}
                onChange={(event) => {
                  replay.reset();
                  setRange((current) => ({ ...current, [end]: event.target.value }));
                }}
                required
                fullWidth
              />
            );
          })}
        </Box>
        {replay.isError && problems.length === 0 && <ProblemPanel error={replay.error} />}
        <Button
          type="submit"
          variant="outlined"
          loading={replay.isPending}
          disabled={range.from.trim() === '' || range.to.trim() === ''}
          sx={{ mt: 2 }}
        >
          {t('replay.submit')}
        </Button>
        <Box role="status">{replay.data && <ReplayResult replayed={replay.data} />}</Box>
      </Box>
    </Section>
  );
}

function ReplayResult({ replayed: { resent, added, next } }: { replayed: Replayed }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  return (
    <Alert severity="success" sx={{ mt: 2 }}>
      {t('replay.done', { resent: formatNumber(resent, language), added: formatNumber(added, language) })}
      {next !== null && ` ${t('replay.next', { position: next })}`}
    </Alert>
  );
}
