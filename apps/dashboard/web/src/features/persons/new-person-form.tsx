import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { useWords } from '../../i18n/use-words.js';
import { createPerson } from '../../queries/persons.js';
import { Section } from '../../ui/section.js';
import { InvitationLink } from './invitation-link.js';
import { emptyPerson, newPerson, type PersonDraft } from './person-draft.js';
import { PersonForm } from './person-form.js';

export function NewPersonForm() {
  const { t } = useWords('persons');
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<PersonDraft>(emptyPerson);
  const create = useMutation({
    mutationFn: (wanted: PersonDraft) => createPerson(api, newPerson(wanted)),
    onSuccess: async () => {
      setDraft(emptyPerson);
      await queries.invalidateQueries({ queryKey: ['persons'] });
    },
  });
  const change = (changed: Partial<PersonDraft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    if (create.isError) create.reset();
  };
  return (
    <Section title={t('form.title')}>
      {create.data && <InvitationLink name={create.data.person.name} invitation={create.data.invitation} />}
      <PersonForm
        draft={draft}
        verb={t('form.submit')}
        busy={create.isPending}
        error={create.error}
        onChange={change}
        onSubmit={() => create.mutateAsync(draft)}
      />
    </Section>
  );
}
