import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { Link as RouterLink, useParams } from 'react-router';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { isBusy, useImport, type ImportedList } from '../../queries/imports.js';
import { FileChoices } from './file-choices.js';
import { MappingForm } from './mapping-form.js';
import { PreviewSection } from './preview-section.js';
import { Progress } from './progress.js';
import { ResultSection } from './result-section.js';
import { UndoSection } from './undo-section.js';

/** One import: its questions, its preview with one button, its progress, its result and its undo. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { t } = useWords('imports');
  const found = useImport(id);
  const language = useLanguage();
  const zone = useTimeZone();
  const list = found.data;
  const lead = list && t('by', { name: list.createdBy, time: formatInstant(list.createdAt, language, zone) });
  return (
    <Page title={list?.fileName ?? t('title')} lead={lead}>
      <QueryView query={found} height={240}>
        {(shown) => <Content list={shown} />}
      </QueryView>
    </Page>
  );
}

function Content({ list }: { list: ImportedList }) {
  if (isBusy(list)) return <Progress list={list} />;
  switch (list.state) {
    case 'questions':
      return (
        <>
          <MappingForm key={list.id} list={list} />
          <FileChoices list={list} />
        </>
      );
    case 'previewed':
      return (
        <>
          <PreviewSection list={list} />
          <MappingForm key={list.id} list={list} />
          <FileChoices list={list} />
        </>
      );
    case 'failed':
      return <Failed list={list} />;
    default:
      return (
        <>
          {list.state === 'undone' && <UndoSection list={list} />}
          <ResultSection list={list} />
        </>
      );
  }
}

function Failed({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  return (
    <>
      <Alert
        severity="error"
        sx={{ mb: 3 }}
        action={
          <Button component={RouterLink} to="/imports" color="inherit" size="small">
            {t('failed.back')}
          </Button>
        }
      >
        <AlertTitle>{t('failed.title')}</AlertTitle>
        {list.problem?.detail}
      </Alert>
      {list.file && <FileChoices list={list} />}
    </>
  );
}
