import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatInstant } from '../../format/days.js';
import { localeOf } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { confirmImport, useImportAnswer, type ImportedList } from '../../queries/imports.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { Counts } from './counts.js';
import { RowsTable } from './rows-table.js';

/** What recording the list would do, with the one button that does it. */
export function PreviewSection({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  const api = useApi();
  const once = useOnce();
  const language = useLanguage();
  const answer = useImportAnswer();
  const confirm = useMutation({ mutationFn: () => confirmImport(api, list.id), onSuccess: answer });
  const recorded = list.counts.new + list.counts.changed;
  const rows = recorded.toLocaleString(localeOf(language));
  const button = (
    <Button
      variant="contained"
      disabled={recorded === 0}
      loading={confirm.isPending}
      onClick={() => once(() => confirm.mutateAsync())}
    >
      {recorded === 0 ? t('preview.confirmNothing') : t('preview.confirm', { count: recorded, rows })}
    </Button>
  );
  return (
    <Section
      title={t('preview.title')}
      hint={list.mapping && t('mapping.version', { version: list.mapping.version })}
      flush
      actions={button}
    >
      <Box sx={{ px: { xs: 2, sm: 2.5 } }}>
        {list.isRenewed && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('preview.renewed')}
          </Alert>
        )}
        <SameFile list={list} nothing={recorded === 0} />
        {confirm.isError && <ProblemPanel error={confirm.error} />}
        <Counts counts={list.counts} />
      </Box>
      <RowsTable list={list} outcome="rejected" />
      <RowsTable list={list} outcome="changed" />
      <RowsTable list={list} outcome="new" />
    </Section>
  );
}

/** Says who imported the same bytes before, and whether doing so again would change anything. */
function SameFile({ list, nothing }: { list: ImportedList; nothing: boolean }) {
  const { t } = useWords('imports');
  const language = useLanguage();
  const zone = useTimeZone();
  const same = list.sameFile;
  if (!same && !nothing) return null;
  const before = same && { name: same.by, time: formatInstant(same.at, language, zone) };
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {before && t(same.state === 'undone' ? 'preview.sameUndone' : 'preview.same', before)}{' '}
      {nothing && list.counts.same > 0 && t('preview.nothing')}
    </Alert>
  );
}
