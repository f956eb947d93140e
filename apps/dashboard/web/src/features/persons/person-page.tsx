import Link from '@mui/material/Link';
import { Link as RouterLink, useParams } from 'react-router';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { usePerson } from '../../queries/persons.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { AccountSection } from './account-section.js';
import { DetailsSection } from './details-section.js';

/** A person with roles: changed, invited again, deactivated. */
export function PersonPage() {
  const { t } = useWords('persons');
  const { id = '' } = useParams();
  const mayAdminister = useRight('administer');
  const person = usePerson(id);
  return (
    <Page title={person.data?.name ?? t('person.title')}>
      <p style={{ marginTop: 0 }}>
        <Link component={RouterLink} to="/persons">
          {t('person.back')}
        </Link>
      </p>
      {mayAdminister ? (
        <QueryView query={person} height={400}>
          {(data) => (
            <>
              <DetailsSection key={data.id} person={data} />
              <AccountSection person={data} />
            </>
          )}
        </QueryView>
      ) : (
        <EmptyState title={t('noRight')} />
      )}
    </Page>
  );
}
