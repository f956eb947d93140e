import { useQuery } from '@tanstack/react-query';
import { listApiKeys } from '../../queries/api-keys.js';
import { useWords } from '../../i18n/use-words.js';
import { useApi } from '../../api/api-context.js';
import { useAbout } from '../../queries/use-about.js';
import { useRight } from '../../queries/use-session.js';
import { Page } from '../../components/page/page.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../components/problems/query-view.js';
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
  const api = useApi();
  const simulated = useAbout().data?.clock.simulated;
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: ({ signal }) => listApiKeys(api, signal) });
  return (
    <>
      <Section title={t('list.title')} hint={simulated && t('list.realTime')} flush>
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
