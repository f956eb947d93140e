import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useState, type DragEvent, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { OrgUnitPicker, type PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { uploadList, type ImportedList } from '../../queries/imports.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useSession } from '../../queries/session.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

const ACCEPTED = '.xlsx,.csv,.tsv,.txt,.ndjson,.jsonl';

/** Takes a file and the org unit whose list it is. The unit of the person is chosen already. */
export function UploadForm({ onUploaded }: { onUploaded: (list: ImportedList) => void }) {
  const { t } = useWords('imports');
  const api = useApi();
  const once = useOnce();
  const id = useId();
  const own = useOwnUnit();
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState(false);
  useEffect(() => {
    if (own) setUnit((current) => current ?? own);
  }, [own]);
  const upload = useMutation({
    mutationFn: (wanted: { file: File; unit: PickedUnit }) => uploadList(api, wanted.file, wanted.unit.code),
    onSuccess: onUploaded,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (file && unit) once(() => upload.mutateAsync({ file, unit }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setFile(event.dataTransfer.files[0] ?? null);
  };
  return (
    <Section title={t('upload.title')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2.5, maxWidth: 640 }}>
        <OrgUnitPicker
          label={t('upload.unit')}
          hint={t('upload.unitHint')}
          value={unit}
          onChange={setUnit}
          required
          error={checked && !unit ? t('upload.needUnit') : undefined}
        />
        <Box
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
          sx={{ border: 1, borderStyle: 'dashed', borderColor: 'divider', borderRadius: 1, p: 2.5 }}
        >
          <Button component="label" variant="outlined" htmlFor={id} tabIndex={-1}>
            {t('upload.drop')}
          </Button>
          <VisuallyHidden>
            <input
              id={id}
              type="file"
              accept={ACCEPTED}
              aria-label={t('upload.file')}
              onChange={({ target }) => setFile(target.files?.[0] ?? null)}
            />
          </VisuallyHidden>
          <Typography role="status" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
            {file ? t('upload.chosen', { name: file.name }) : t('upload.kinds')}
          </Typography>
          {checked && !file && <FormHelperText error>{t('upload.needFile')}</FormHelperText>}
        </Box>
        {upload.isError && <ProblemPanel error={upload.error} />}
        <Box>
          <Button type="submit" variant="contained" loading={upload.isPending}>
            {t('upload.submit')}
          </Button>
        </Box>
      </Box>
    </Section>
  );
}

/** The org unit that the person belongs to, or the only one that the caller records for. */
function useOwnUnit(): PickedUnit | null {
  const session = useSession().data;
  const unit = useOrgUnit(session?.person?.orgUnit ?? session?.orgUnit ?? null);
  return unit.data ? { code: unit.data.code, name: unit.data.name } : null;
}
