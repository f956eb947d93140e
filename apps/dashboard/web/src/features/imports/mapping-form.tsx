import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import {
  changeImport,
  useImportAnswer,
  useLayouts,
  type ImportedList,
  type Layout,
} from '../../queries/imports.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { ColumnField } from './column-field.js';
import { draftOf, mappingFrom, readings, type MappingDraft } from './mapping-draft.js';

/** Asks what only a person can say. Everything else is folded away and can be changed too. */
export function MappingForm({ list }: { list: ImportedList }) {
  const layouts = useLayouts();
  return (
    <QueryView query={layouts} height={200}>
      {({ items }) => <Form list={list} layouts={items} />}
    </QueryView>
  );
}

function Form({ list, layouts }: { list: ImportedList; layouts: readonly Layout[] }) {
  const { t } = useWords('imports');
  const api = useApi();
  const once = useOnce();
  const answer = useImportAnswer();
  const [draft, setDraft] = useState<MappingDraft>(() => draftOf(list));
  const change = (part: Partial<MappingDraft>) => setDraft((current) => ({ ...current, ...part }));
  const send = useMutation({
    mutationFn: () => changeImport(api, list.id, { mapping: mappingFrom(draft, list) }),
    onSuccess: answer,
  });
  const layout = layouts.find(({ id }) => id === draft.layout);
  const asked = new Set(list.questions.flatMap(({ kind, column }) => (kind === 'column' ? [column] : [])));
  const headings = list.file?.headings ?? [];
  const column = (heading: (typeof headings)[number]) => (
    <ColumnField
      key={heading.column}
      heading={heading}
      fields={layout?.fields ?? []}
      value={draft.fields[heading.column] ?? null}
      onChange={(field) => change({ fields: { ...draft.fields, [heading.column]: field } })}
    />
  );
  const count = list.questions.length;
  const submit = (
    <Button
      variant={count > 0 ? 'contained' : 'outlined'}
      loading={send.isPending}
      onClick={() => once(() => send.mutateAsync())}
    >
      {t('mapping.submit')}
    </Button>
  );
  const all = (
    <Accordion disableGutters variant="outlined" sx={{ mt: 2 }}>
      <AccordionSummary expandIcon={<span aria-hidden="true">▾</span>}>{t('mapping.all')}</AccordionSummary>
      <AccordionDetails sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          label={t('file.layout')}
          value={draft.layout}
          onChange={({ target }) => change({ layout: target.value, fields: {} })}
        >
          {layouts.map(({ id, name }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {headings.filter(({ column: place }) => !asked.has(place)).map(column)}
        {count === 0 && <Box>{submit}</Box>}
      </AccordionDetails>
    </Accordion>
  );
  if (count === 0)
    return (
      <Box sx={{ mb: 3 }}>
        {all}
        {send.isError && <ProblemPanel error={send.error} />}
      </Box>
    );
  return (
    <Section title={t('mapping.title', { count })} hint={t('mapping.hint')}>
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 720 }}>
        {headings.filter(({ column: place }) => asked.has(place)).map(column)}
        {list.questions.map(({ kind, field, example }) => {
          if (kind === 'field' && field !== null) {
            const label = layout?.fields.find(({ id }) => id === field)?.label ?? field;
            return (
              <TextField
                key={field}
                label={t('mapping.required', { field: label })}
                helperText={t('mapping.requiredHint')}
                value={draft.constants[field] ?? ''}
                onChange={({ target }) =>
                  change({ constants: { ...draft.constants, [field]: target.value } })
                }
              />
            );
          }
          if (kind !== 'decimal' || example === null) return null;
          const { grouped, fraction } = readings(example);
          return (
            <TextField
              key="decimal"
              select
              label={t('mapping.decimal', { example })}
              value={draft.decimal ?? ''}
              onChange={({ target }) => change({ decimal: target.value as ',' | '.' })}
            >
              <MenuItem value=",">{t('mapping.thousand', { value: grouped })}</MenuItem>
              <MenuItem value=".">{t('mapping.fraction', { value: fraction })}</MenuItem>
            </TextField>
          );
        })}
        {send.isError && <ProblemPanel error={send.error} />}
        <Box>{submit}</Box>
      </Box>
      {all}
    </Section>
  );
}
