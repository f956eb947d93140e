import { useNavigate } from 'react-router';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ImportList } from './import-list.js';
import { Templates } from './templates.js';
import { UploadForm } from './upload-form.js';

/** Uploads lists, offers templates, and shows the imports so far. */
export function ImportsPage() {
  const { t } = useWords('imports');
  const navigate = useNavigate();
  const mayWrite = useRight('events:write');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayWrite ? (
        <>
          <UploadForm onUploaded={({ id }) => void navigate(`/imports/${id}`)} />
          <Templates />
          <ImportList />
        </>
      ) : (
        <EmptyState title={t('noRight')}>{t('noRightHelp')}</EmptyState>
      )}
    </Page>
  );
}
