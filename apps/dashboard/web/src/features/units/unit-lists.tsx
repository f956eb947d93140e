import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ChangeEvent } from 'react';
import { Link as RouterLink } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { sendUnitList, type UnitList, type UnitListAnswer } from '../../queries/unit-lists.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

/** Creates a whole tree: the ready template, or a file. Each is previewed before it is recorded. */
export function UnitLists({ mayUseTemplate }: { mayUseTemplate: boolean }) {
  const { t } = useWords('units');
  const api = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [withCommunes, setWithCommunes] = useState(false);
  const [list, setList] = useState<UnitList | null>(null);
  const preview = useMutation({ mutationFn: (wanted: UnitList) => sendUnitList(api, wanted, true) });
  const record = useMutation({
    mutationFn: (wanted: UnitList) => sendUnitList(api, wanted, false),
    onSuccess: () => queries.invalidateQueries(),
  });
  const ask = (wanted: UnitList) => {
    setList(wanted);
    record.reset();
    preview.mutate(wanted);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file can be chosen again after it was changed.
    target.value = '';
    if (file) ask({ file });
  };
  const isBusy = preview.isPending || record.isPending;
  return (
    <Section title={t('lists.title')} hint={t('lists.hint')}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        {mayUseTemplate && (
          <Box>
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {t('lists.vietnam')}
            </Typography>
            <FormControlLabel
              control={
                <Checkbox checked={withCommunes} onChange={({ target }) => setWithCommunes(target.checked)} />
              }
              label={t('lists.communes')}
            />
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
              {t('lists.vietnamSource')}
            </Typography>
            <Button
              variant="outlined"
              disabled={isBusy}
              onClick={() => ask({ template: 'vietnam', communes: withCommunes })}
            >
              {t('lists.preview')}
            </Button>
          </Box>
        )}
        <Box>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {t('lists.file')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            {t('lists.columns')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button component="label" variant="outlined" disabled={isBusy} htmlFor={id} tabIndex={-1}>
              {t('lists.choose')}
            </Button>
            <VisuallyHidden>
              <input
                id={id}
                type="file"
                accept=".csv,.xlsx"
                aria-label={t('lists.choose')}
                onChange={choose}
              />
            </VisuallyHidden>
            {(['csv', 'xlsx'] as const).map((format) => (
              <Button key={format} href={`/api/v1/unit-lists/template?format=${format}`} download>
                {t('lists.template', { format: format.toUpperCase() })}
              </Button>
            ))}
          </Box>
        </Box>
      </Box>
      <Box role="status" aria-live="polite" sx={{ mt: 2 }}>
        {isBusy && (
          <>
            {t(preview.isPending ? 'lists.checking' : 'lists.recording')}
            <LinearProgress aria-label={t('lists.recording')} sx={{ mt: 1 }} />
          </>
        )}
        {!isBusy && record.data && <Answer answer={record.data} isRecorded />}
        {!isBusy && !record.data && preview.data && list && (
          <Answer answer={preview.data} onRecord={() => record.mutate(list)} />
        )}
      </Box>
      {!isBusy && (record.error ?? preview.error) && <ProblemPanel error={record.error ?? preview.error} />}
    </Section>
  );
}

interface AnswerProps {
  answer: UnitListAnswer;
  isRecorded?: boolean;
  onRecord?: () => void;
}

function Answer({ answer, isRecorded = false, onRecord }: AnswerProps) {
  const { t } = useWords('units');
  const language = useLanguage();
  const { established, same, rejectedCount, rejected } = answer;
  const number = (amount: number) => formatNumber(amount, language, 0);
  const counts = {
    ...{ established: number(established), same: number(same), rejected: number(rejectedCount) },
  };
  const isEmpty = established === 0 && rejectedCount === 0;
  return (
    <Alert severity={rejectedCount > 0 ? 'warning' : isRecorded ? 'success' : 'info'}>
      {!isRecorded && isEmpty
        ? t('lists.nothing')
        : t(isRecorded ? 'lists.recorded' : 'lists.foreseen', counts)}
      {rejected.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, overflowWrap: 'anywhere' }}>
          {rejected.slice(0, 10).map(({ row, code, detail }) => (
            <li key={`${row} ${detail}`}>
              {t('lists.row', { row })}
              {code !== null && ` (${code})`}: {detail}
            </li>
          ))}
        </Box>
      )}
      {answer.import !== null && (
        <Box sx={{ mt: 1 }}>
          <Link component={RouterLink} to={`/imports/${answer.import}`}>
            {t('lists.undo')}
          </Link>
        </Box>
      )}
      {onRecord && established > 0 && (
        <Button variant="contained" size="small" onClick={onRecord} sx={{ mt: 1.5, display: 'block' }}>
          {t('lists.record', { units: counts.established })}
        </Button>
      )}
    </Alert>
  );
}
