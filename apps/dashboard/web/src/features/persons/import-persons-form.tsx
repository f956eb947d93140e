import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type ChangeEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { ApiProblem } from '../../api/problem.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { importPersons } from '../../queries/persons.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Section } from '../../ui/section.js';

const MAX_BYTES = 1_000_000;

class TooLarge extends Error {}

/** Adds the persons of a CSV file, or none and says what is wrong where. */
export function ImportPersonsForm() {
  const { t } = useWords('persons');
  const api = useApi();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MAX_BYTES) throw new TooLarge();
      return importPersons(api, await file.text());
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['persons'] }),
  });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file can be chosen again after it was changed.
    event.target.value = '';
    if (file) add.mutate(file);
  };
  return (
    <Section title={t('import.title')} hint={t('import.help')}>
      <input ref={input} type="file" hidden accept=".csv,text/csv" onChange={choose} />
      <Button variant="outlined" loading={add.isPending} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      {add.isError && <Faults error={add.error} />}
      {add.data && (
        <Alert
          severity="success"
          role="status"
          sx={{ mt: 2, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}
        >
          <AlertTitle>{t('import.done', { count: add.data.count })}</AlertTitle>
          <CodeBlock
            label={t('import.links')}
            code={add.data.items
              .map(({ person, invitation }) => `${person.email} ${invitation.url}`)
              .join('\n')}
          />
        </Alert>
      )}
    </Section>
  );
}

function Faults({ error }: { error: Error }) {
  const { t } = useWords('persons');
  if (error instanceof TooLarge)
    return (
      <Alert severity="error" sx={{ mt: 2 }}>
        {t('import.tooLarge')}
      </Alert>
    );
  const faults = error instanceof ApiProblem ? faultsOf(error) : [];
  if (faults.length === 0) return <ProblemPanel error={error} />;
  return (
    <Alert severity="error" sx={{ mt: 2, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
      <AlertTitle>{t('import.faults')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {faults.map(({ row, column, detail }) => (
          <li key={`${row} ${column} ${detail}`}>
            {t('import.row')} {row}
            {column && `, ${t('import.column')} “${column}”`}: {detail}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function faultsOf({ document }: ApiProblem): readonly RowFault[] {
  return Array.isArray(document['errors']) ? (document['errors'] as RowFault[]) : [];
}

interface RowFault {
  row: number;
  column: string;
  detail: string;
}
