import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useWords } from '../../i18n/use-words.js';
import { useAuditActions } from '../../queries/audit.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { DayField } from '../../ui/day-field.js';

/** What the reader has chosen, as it stands in the address. */
export interface AuditChoice {
  who: string;
  action: string;
  from: string;
  to: string;
  orgUnit: string;
}

interface AuditFiltersProps {
  choice: AuditChoice;
  onChange: (changed: Partial<AuditChoice>) => void;
}

export function AuditFilters({ choice, onChange }: AuditFiltersProps) {
  const { t } = useWords('audit');
  const actions = useAuditActions().data?.items ?? [];
  const unit = useOrgUnit(choice.orgUnit || null);
  return (
    <Box
      role="search"
      sx={{
        display: 'grid',
        gridTemplateColumns: { sm: '1fr 1fr', lg: '1.2fr 1.2fr 1fr 1fr 1.4fr' },
        gap: 2,
        mb: 3,
      }}
    >
      <TextField
        id="audit-who"
        label={t('who')}
        helperText={t('whoHelp')}
        value={choice.who}
        onChange={(event) => onChange({ who: event.target.value })}
      />
      <TextField
        select
        id="audit-action"
        label={t('action')}
        value={actions.some(({ action }) => action === choice.action) ? choice.action : ''}
        onChange={(event) => onChange({ action: event.target.value })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t('anyAction')}</MenuItem>
        {actions.map(({ action, name }) => (
          <MenuItem key={action} value={action}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <DayField
        id="audit-from"
        label={t('from')}
        value={choice.from}
        onChange={(from) => onChange({ from })}
      />
      <DayField id="audit-to" label={t('to')} value={choice.to} onChange={(to) => onChange({ to })} />
      <OrgUnitPicker
        id="audit-unit"
        label={t('unit')}
        value={choice.orgUnit ? { code: choice.orgUnit, name: unit.data?.name ?? choice.orgUnit } : null}
        onChange={(picked) => onChange({ orgUnit: picked?.code ?? '' })}
      />
    </Box>
  );
}
