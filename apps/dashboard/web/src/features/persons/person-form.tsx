import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useOnce } from '../../ui/use-once.js';
import { complaintsOf, missingFields, type PersonDraft, type PersonField } from './person-draft.js';
import { PersonFields } from './person-fields.js';

interface PersonFormProps {
  draft: PersonDraft;
  verb: string;
  busy: boolean;
  error: unknown;
  onChange: (changed: Partial<PersonDraft>) => void;
  onSubmit: () => Promise<unknown>;
}

/** The fields of a person with their complaints. */
export function PersonForm({ draft, verb, busy, error, onChange, onSubmit }: PersonFormProps) {
  const { t } = useWords('persons');
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const missing = missingFields(draft);
  const complaints: Partial<Record<PersonField, string>> = Object.fromEntries(
    missing.map((field) => [field, field === 'roles' ? t('form.rolesRequired') : t('form.required')]),
  );
  const answered = error instanceof ApiProblem ? complaintsOf(error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(missing.length > 0);
    if (missing.length === 0) once(onSubmit);
  };
  return (
    <Box component="form" noValidate autoComplete="off" onSubmit={submit}>
      <PersonFields
        draft={draft}
        errors={{ ...answered, ...(checked ? complaints : {}) }}
        onChange={onChange}
      />
      {error !== null && error !== undefined && Object.keys(answered).length === 0 && (
        <ProblemPanel error={error} />
      )}
      <Button type="submit" variant="contained" loading={busy} sx={{ mt: 2.5 }}>
        {verb}
      </Button>
    </Box>
  );
}
