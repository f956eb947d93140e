import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ListDownload } from '../../components/lists/list-download.js';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { usePersons } from '../../queries/persons.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { useDelayed } from '../../ui/use-delayed.js';
import { ImportPersonsForm } from './import-persons-form.js';
import { NewPersonForm } from './new-person-form.js';
import { PersonTable } from './person-table.js';

export function PersonsPage() {
  const { t } = useWords('persons');
  const mayAdminister = useRight('administer');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayAdminister ? <Persons /> : <EmptyState title={t('noRight')} />}
    </Page>
  );
}

function Persons() {
  const { t } = useWords('persons');
  const [text, setText] = useState('');
  const q = useDelayed(text.trim(), 200);
  const persons = usePersons(q);
  const search = (
    <TextField
      id="person-search"
      type="search"
      size="small"
      label={t('search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ width: { xs: '100%', sm: 320 } }}
    />
  );
  return (
    <>
      <Section
        title={t('list.title')}
        actions={
          <>
            {search}
            <ListDownload list="persons" query={{ q: q === '' ? undefined : q }} />
          </>
        }
        flush
      >
        <QueryView query={persons} height={240}>
          {({ items }) =>
            items.length > 0 ? (
              <PersonTable persons={items} />
            ) : (
              <EmptyState title={q === '' ? t('list.none') : t('list.noMatch')}>
                {q === '' ? t('list.noneHelp') : t('list.noMatchHelp')}
              </EmptyState>
            )
          }
        </QueryView>
      </Section>
      <NewPersonForm />
      <ImportPersonsForm />
    </>
  );
}
