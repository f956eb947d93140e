import Alert from '@mui/material/Alert';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { useWords } from '../../i18n/use-words.js';
import { changePerson, type Person } from '../../queries/persons.js';
import { Section } from '../../ui/section.js';
import { draftOf, newPerson, type PersonDraft } from './person-draft.js';
import { PersonForm } from './person-form.js';

export function DetailsSection({ person }: { person: Person }) {
  const { t } = useWords('persons');
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(person));
  const save = useMutation({
    mutationFn: (wanted: PersonDraft) => changePerson(api, person.id, newPerson(wanted)),
    onSuccess: async (changed) => {
      setDraft(draftOf(changed));
      await queries.invalidateQueries({ queryKey: ['persons'] });
    },
  });
  const change = (changed: Partial<PersonDraft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    if (!save.isPending) save.reset();
  };
  return (
    <Section title={t('person.details')}>
      {save.isSuccess && (
        <Alert severity="success" role="status" sx={{ mb: 2 }}>
          {t('person.saved')}
        </Alert>
      )}
      <PersonForm
        draft={draft}
        verb={t('person.save')}
        busy={save.isPending}
        error={save.error}
        onChange={change}
        onSubmit={() => save.mutateAsync(draft)}
      />
    </Section>
  );
}
