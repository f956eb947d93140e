import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useWords } from '../../i18n/use-words.js';
import type { OrgUnitLevel } from '../../queries/org-units.js';
import { DayField } from '../../ui/day-field.js';
import { levels, type ChangeDraft, type UnitAction } from './change-draft.js';

interface ChangeFieldsProps {
  action: UnitAction;
  draft: ChangeDraft;
  /** The fields whose lack is complained about. */
  missing: readonly string[];
  today: string;
  onChange: (changed: Partial<ChangeDraft>) => void;
}

/** The fields that an action needs, and the day and the reason of each. */
export function ChangeFields({ action, draft, missing, today, onChange }: ChangeFieldsProps) {
  const { t } = useWords('units');
  const complaint = (field: 'code' | 'name' | 'target' | 'into' | 'day') =>
    missing.includes(field) ? t(`missing.${field}`) : undefined;
  const names = action === 'established' || action === 'renamed';
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {action === 'established' && (
        <TextField
          id="unit-code"
          label={t('field.code')}
          value={draft.code}
          onChange={({ target }) => onChange({ code: target.value })}
          required
          error={complaint('code') !== undefined}
          helperText={complaint('code')}
        />
      )}
      {names && (
        <>
          <TextField
            id="unit-name"
            label={t('field.name')}
            value={draft.name}
            onChange={({ target }) => onChange({ name: target.value })}
            required
            error={complaint('name') !== undefined}
            helperText={complaint('name')}
          />
          <TextField
            id="unit-name-en"
            label={t('field.nameEn')}
            value={draft.nameEn}
            onChange={({ target }) => onChange({ nameEn: target.value })}
          />
        </>
      )}
      {action === 'established' && (
        <TextField
          id="unit-level"
          select
          label={t('field.level')}
          value={draft.level}
          onChange={({ target }) => onChange({ level: target.value as OrgUnitLevel })}
        >
          {levels.map((level) => (
            <MenuItem key={level} value={level}>
              {t(`shared:level.${level}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {(action === 'moved' || action === 'merged') && (
        <OrgUnitPicker
          id="unit-target"
          label={t(action === 'moved' ? 'field.parent' : 'field.into')}
          value={draft.target}
          onChange={(target) => onChange({ target })}
          error={complaint('target')}
          required
        />
      )}
      {action === 'split' && <Successors draft={draft} error={complaint('into')} onChange={onChange} />}
      <DayField
        id="unit-day"
        label={t('field.day')}
        value={draft.day}
        max={today}
        onChange={(day) => onChange({ day })}
        required
        error={complaint('day') !== undefined}
        helperText={complaint('day')}
      />
      <TextField
        id="unit-reason"
        label={t('field.reason')}
        value={draft.reason}
        onChange={({ target }) => onChange({ reason: target.value })}
      />
    </Box>
  );
}

function Successors({
  draft: { into },
  error,
  onChange,
}: Pick<ChangeFieldsProps, 'draft' | 'onChange'> & { error: string | undefined }) {
  const { t } = useWords('units');
  return (
    <Box>
      {into.length > 0 && (
        <Box
          role="group"
          aria-label={t('field.chosen')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
        >
          {into.map(({ code, name }) => (
            <Chip
              key={code}
              label={name}
              onDelete={() => onChange({ into: into.filter((each) => each.code !== code) })}
            />
          ))}
        </Box>
      )}
      <OrgUnitPicker
        key={into.length}
        id="unit-into"
        label={t('field.pieces')}
        hint={t('field.piecesHint')}
        value={null}
        onChange={(unit) =>
          unit && !into.some(({ code }) => code === unit.code) && onChange({ into: [...into, unit] })
        }
        error={error}
      />
    </Box>
  );
}
