import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useWords } from '../../i18n/use-words.js';
import { DayField } from '../../ui/day-field.js';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { fieldsOf, type MilestoneDraft, type MilestoneField } from './milestone-draft.js';
import { MilestonePicker } from './milestone-picker.js';

export type FieldErrors = Partial<Record<MilestoneField, string>>;

interface MilestoneFieldsProps {
  draft: MilestoneDraft;
  errors: FieldErrors;
  today: string;
  onChange: (changed: Partial<MilestoneDraft>) => void;
}

const tasks = ['1', '2', '3', '4', '5', '6'] as const;

/** Shows the fields of the chosen action. */
export function MilestoneFields({ draft, errors, today, onChange }: MilestoneFieldsProps) {
  const { t } = useWords('milestone');
  const has = (field: MilestoneField) => fieldsOf(draft.action).includes(field);
  const text = (field: Exclude<MilestoneField, 'unit'>, help?: string) => ({
    id: `milestone-${field}`,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
    error: errors[field] !== undefined,
    helperText: errors[field] ?? help,
    fullWidth: true,
  });
  const day = (field: 'due' | 'day', help?: string) => ({
    ...text(field, help),
    onChange: (picked: string) => onChange({ [field]: picked }),
  });
  const optional = (label: string) => `${label} (${t('shared:optional')})`;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5 }}>
      <OrgUnitPicker
        id="milestone-unit"
        label={t('unit')}
        value={draft.unit}
        onChange={(unit) => onChange({ unit })}
        error={errors.unit}
        required
      />
      {draft.action === 'planned' ? (
        <TextField {...text('milestone', t('milestoneHelp'))} label={t('milestone')} required />
      ) : (
        <MilestonePicker
          orgUnit={draft.unit?.code ?? null}
          value={draft.milestone}
          error={errors.milestone}
          onChange={(milestone) => onChange({ milestone })}
        />
      )}
      {has('titleVi') && <TextField {...text('titleVi')} label={t('titleVi')} required />}
      {has('titleEn') && <TextField {...text('titleEn')} label={optional(t('titleEn'))} />}
      {has('due') && (
        <DayField {...day('due')} label={draft.action === 'rescheduled' ? t('newDue') : t('due')} required />
      )}
      {has('project') && <TextField {...text('project')} label={optional(t('project'))} />}
      {has('task') && (
        <TextField
          {...text('task')}
          select
          label={optional(t('task'))}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('noTask')}</MenuItem>
          {tasks.map((task) => (
            <MenuItem key={task} value={task}>
              {t(`tasks.${task}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {has('reason') && (
        <TextField
          {...text('reason')}
          label={t('reason')}
          required
          multiline
          minRows={2}
          sx={{ gridColumn: '1 / -1' }}
        />
      )}
      <DayField {...day('day', t('dayHelp'))} label={t('day')} max={today} required />
    </Box>
  );
}
