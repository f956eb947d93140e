import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { undoImport, useImportAnswer, type ImportedList } from '../../queries/imports.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { Counts } from './counts.js';
import { RowsTable } from './rows-table.js';
import { useDownload } from './use-download.js';

/** What was recorded, the file of rejected rows, and the way back. */
export function ResultSection({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  const language = useLanguage();
  const zone = useTimeZone();
  const download = useDownload();
  const { id, finishedBy, finishedAt, counts } = list;
  const time = finishedAt ? formatInstant(finishedAt, language, zone) : '';
  return (
    <Section title={t('result.title')} hint={t('result.recorded', { name: finishedBy ?? '', time })} flush>
      <Box sx={{ px: { xs: 2, sm: 2.5 } }}>
        <Counts counts={counts} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
          <Button component={RouterLink} to="/imports" variant="contained">
            {t('result.another')}
          </Button>
          {counts.rejected > 0 && (
            <Button
              variant="outlined"
              onClick={() => download(`/imports/${id}/rejected`, `rejected-${id}.csv`)}
            >
              {t('result.rejected')}
            </Button>
          )}
          {list.state === 'recorded' && <UndoButton list={list} />}
        </Box>
      </Box>
      <RowsTable list={list} outcome="rejected" />
      <RowsTable list={list} outcome="changed" />
    </Section>
  );
}

function UndoButton({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  const api = useApi();
  const once = useOnce();
  const answer = useImportAnswer();
  const [asking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => undoImport(api, list.id),
    onSuccess: (undone) => {
      setAsking(false);
      answer(undone);
    },
  });
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {t('result.undo')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('undo.title', { file: list.fileName })}
        text={t('undo.text')}
        verb={t('undo.verb')}
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => once(() => undo.mutateAsync())}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
