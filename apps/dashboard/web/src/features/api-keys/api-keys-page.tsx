import { ListDownload } from '../../components/lists/list-download.js';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useAbout } from '../../queries/about.js';
import { useApiKeys } from '../../queries/api-keys.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { ApiKeyTable } from './api-key-table.js';
import { NewApiKeyForm } from './new-api-key-form.js';

export function ApiKeysPage() {
  const { t } = useWords('apiKeys');
  const mayAdminister = useRight('administer');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayAdminister ? <Keys /> : <EmptyState title={t('noRight')} />}
    </Page>
  );
}

function Keys() {
  const { t } = useWords('apiKeys');
  const simulated = useAbout().data?.clock.simulated;
  const keys = useApiKeys();
  return (
    <>
      <Section
        title={t('list.title')}
        hint={simulated && t('list.realTime')}
        actions={<ListDownload list="api-keys" query={{}} />}
        flush
      >
        <QueryView query={keys} height={200}>
          {({ items }) =>
            items.length === 0 ? <EmptyState title={t('list.none')} /> : <ApiKeyTable keys={items} />
          }
        </QueryView>
      </Section>
      <NewApiKeyForm />
    </>
  );
}
