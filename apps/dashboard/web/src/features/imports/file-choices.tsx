import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { isDay } from '../../format/days.js';
import { useWords } from '../../i18n/use-words.js';
import { changeImport, useImportAnswer, type FileChoice, type ImportedList } from '../../queries/imports.js';
import { DayField } from '../../ui/day-field.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';

/** The encodings and delimiters that the server reads. */
const ENCODINGS = ['utf-8', 'windows-1258', 'windows-1252', 'utf-16le', 'utf-16be'];
const DELIMITERS = [',', ';', '\t', '|'];

/** How the file was read, and the choice to read it otherwise. */
export function FileChoices({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  const api = useApi();
  const once = useOnce();
  const answer = useImportAnswer();
  const [choice, setChoice] = useState<FileChoice>({});
  const change = useMutation({
    mutationFn: () => changeImport(api, list.id, { options: choice }),
    onSuccess: answer,
  });
  const { file } = list;
  if (!file) return null;
  const fields = [
    ...(file.sheets.length > 1 ? [{ name: 'sheet' as const, value: file.sheet, options: file.sheets }] : []),
    ...(file.encoding ? [{ name: 'encoding' as const, value: file.encoding, options: ENCODINGS }] : []),
    ...(file.delimiter ? [{ name: 'delimiter' as const, value: file.delimiter, options: DELIMITERS }] : []),
  ];
  return (
    <Section title={t('file.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        {fields.map(({ name, value, options }) => (
          <TextField
            key={name}
            select
            label={t(`file.${name}`)}
            value={choice[name] ?? value}
            onChange={({ target }) => setChoice((current) => ({ ...current, [name]: target.value }))}
            sx={{ flex: '1 1 10rem', maxWidth: 280, minWidth: 0 }}
          >
            {[...new Set([value, ...options])].map((option) => (
              <MenuItem key={option} value={option}>
                {option === '\t' ? t('file.tab') : option}
              </MenuItem>
            ))}
          </TextField>
        ))}
        <DayField
          label={t('file.asOf')}
          value={choice.asOf ?? list.asOf}
          onChange={(asOf) => setChoice((current) => ({ ...current, asOf }))}
          error={!isDay(choice.asOf ?? list.asOf)}
          sx={{ minWidth: { xs: 1, sm: 320 } }}
        />
        <Button
          variant="outlined"
          disabled={Object.keys(choice).length === 0 || !isDay(choice.asOf ?? list.asOf)}
          loading={change.isPending}
          onClick={() => once(() => change.mutateAsync())}
        >
          {t('file.change')}
        </Button>
      </Box>
      {change.isError && <ProblemPanel error={change.error} />}
    </Section>
  );
}
