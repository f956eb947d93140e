import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { DayField } from '../../ui/day-field.js';
import { EntityPicker } from './entity-picker.js';
import {
  beginsItself,
  entityOf,
  hasOrgUnit,
  mayBeOfUnit,
  nounOf,
  subjectRule,
  type EventDraft,
  type FormType,
} from './event-draft.js';
import type { FormErrors } from './field-errors.js';
import { titleOf } from '../../components/preview/payload-words.js';
import { PayloadForm } from './payload-form.js';
import { codeOf } from './use-suggestions.js';

interface DraftFieldsProps {
  form: FormType;
  /** The type that records a new entity first. */
  beginning: FormType | null;
  draft: EventDraft;
  errors: FormErrors;
  today: string;
  onChange: (changed: Partial<EventDraft>) => void;
}

/** The inputs of an event: its org unit, what it is about, its day, and the fields of its payload. */
export function DraftFields({ form, beginning, draft, errors, today, onChange }: DraftFieldsProps) {
  const { t } = useWords('record');
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5, mb: 2.5 }}>
        <EntityField form={form} draft={draft} error={errors.entity} onChange={onChange} />
        {hasOrgUnit(form) && (
          <OrgUnitPicker
            id="record-unit"
            label={t('unit')}
            value={draft.unit}
            onChange={(unit) => onChange({ unit })}
            error={errors.unit}
            required={form.schema.required?.includes('orgunit') ?? false}
          />
        )}
        <DayField
          id="record-day"
          label={t('day')}
          value={draft.day}
          max={today}
          onChange={(day) => onChange({ day })}
          error={errors.day !== undefined}
          helperText={errors.day ?? t('dayHint')}
          required
          fullWidth
        />
      </Box>
      {beginning && <Beginning beginning={beginning} draft={draft} errors={errors} onChange={onChange} />}
      <PayloadForm
        key={form.type}
        id="record"
        schema={form.schema.properties?.['data'] ?? {}}
        data={draft.data}
        errors={errors.data}
        onChange={(data) => onChange({ data })}
      />
    </>
  );
}

type EntityFieldProps = Pick<DraftFieldsProps, 'form' | 'draft' | 'onChange'> & { error: string | undefined };

/** What the event is about: found, recorded on the way, or, for a type that begins an entity, its code. */
function EntityField({ form, draft, error, onChange }: EntityFieldProps) {
  const { t } = useWords('record');
  const language = useLanguage();
  const subject = form.schema.properties?.['subject'];
  const rule = subjectRule(form);
  if (!subject || rule === 'absent') return null;
  const label = titleOf(subject, language) ?? '';
  const nouns = subject['x-picks'] ?? [];
  if (!beginsItself(form))
    return (
      <EntityPicker
        key={form.type}
        id="record-entity"
        label={label}
        required={rule === 'required' && !mayBeOfUnit(form)}
        error={error}
        hint={t(mayBeOfUnit(form) ? 'entity.unitHint' : 'entity.hint')}
        nouns={nouns}
        creatable={Object.keys(subject['x-begins'] ?? {})}
        first={draft.unit?.code ?? null}
        value={draft.entity}
        // The figures of an entity belong to the org unit that has it.
        onChange={(entity) => onChange({ entity, ...(entity?.orgUnit && { unit: entity.orgUnit }) })}
      />
    );
  const [noun = ''] = nouns;
  const typed = draft.entity ? codeOf(draft.entity.subject) : '';
  const made = typed === '' ? entityOf(form, draft) : null;
  return (
    <CodeField
      id="record-entity"
      label={`${label}: ${t('beginning.code')}`}
      noun={noun}
      code={typed}
      error={error}
      hint={made ? t('entity.codeFromName', { code: codeOf(made.subject) }) : t('entity.codeHint')}
      onChange={onChange}
    />
  );
}

interface CodeFieldProps {
  id: string;
  label: string;
  noun: string;
  code: string;
  error: string | undefined;
  hint: string;
  onChange: (changed: Partial<EventDraft>) => void;
}

function CodeField({ id, label, noun, code, error, hint, onChange }: CodeFieldProps) {
  const change = (typed: string) =>
    onChange({ entity: typed === '' ? null : { subject: `${noun}/${typed}`, name: null, orgUnit: null } });
  return (
    <TextField
      id={id}
      label={label}
      value={code}
      onChange={(event) => change(event.target.value)}
      error={error !== undefined}
      helperText={error ?? hint}
      autoComplete="off"
      fullWidth
    />
  );
}

/** What is recorded first of an entity that is new: its code, and the fields of the type that begins it. */
function Beginning({
  beginning,
  draft,
  errors,
  onChange,
}: Pick<DraftFieldsProps, 'draft' | 'errors' | 'onChange'> & { beginning: FormType }) {
  const { t } = useWords('record');
  const language = useLanguage();
  const { entity } = draft;
  if (!entity) return null;
  const setCode = ({ entity: next }: Partial<EventDraft>) =>
    onChange({ entity: { ...entity, subject: next?.subject ?? `${nounOf(entity.subject)}/` } });
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, mx: 0, mb: 2.5, minWidth: 0 }}
    >
      <Typography component="legend" sx={{ fontWeight: 600, px: 1 }}>
        {t('beginning.title', { title: titleOf(beginning.schema, language) })}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5, mb: 2.5 }}>
        <CodeField
          id="record-new-code"
          label={t('beginning.code')}
          noun={nounOf(entity.subject)}
          code={codeOf(entity.subject)}
          error={undefined}
          hint={t('entity.codeHint')}
          onChange={setCode}
        />
      </Box>
      <PayloadForm
        id="record-new"
        schema={beginning.schema.properties?.['data'] ?? {}}
        data={draft.beginning}
        errors={errors.beginning}
        onChange={(data) => onChange({ beginning: data })}
      />
    </Box>
  );
}
