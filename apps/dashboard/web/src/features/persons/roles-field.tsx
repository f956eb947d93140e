import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useWords } from '../../i18n/use-words.js';
import { useRoles, type Role, type RoleDefinition } from '../../queries/persons.js';
import type { DraftRole } from './person-draft.js';

interface RolesFieldProps {
  roles: readonly DraftRole[];
  error: string | undefined;
  onChange: (roles: DraftRole[]) => void;
}

/** Roles of a person, each on an org unit and everything below it. */
export function RolesField({ roles, error, onChange }: RolesFieldProps) {
  const { t } = useWords('persons');
  const definitions = useRoles().data?.items ?? [];
  const change = (index: number, changed: Partial<DraftRole>) =>
    onChange(roles.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  return (
    <FormControl component="fieldset" error={error !== undefined} sx={{ mt: 2.5, display: 'flex' }}>
      <FormLabel component="legend" sx={{ fontWeight: 600, mb: 1.5 }}>
        {t('form.roles')}
      </FormLabel>
      {roles.map((each, index) => (
        <RoleRow
          key={index}
          index={index}
          value={each}
          definitions={definitions}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange(roles.filter((_, at) => at !== index))}
        />
      ))}
      <Box>
        <Button variant="outlined" onClick={() => onChange([...roles, { role: 'viewer', unit: null }])}>
          {t('form.addRole')}
        </Button>
      </Box>
      {error && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}

interface RoleRowProps {
  index: number;
  value: DraftRole;
  definitions: readonly RoleDefinition[];
  onChange: (changed: Partial<DraftRole>) => void;
  onRemove: () => void;
}

function RoleRow({ index, value, definitions, onChange, onRemove }: RoleRowProps) {
  const { t } = useWords('persons');
  const definition = definitions.find(({ role }) => role === value.role);
  const rights = definition?.rights.map(({ name }) => name).join('; ');
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: '1fr 1.4fr auto' },
        gap: 2,
        mb: 2.5,
        alignItems: 'start',
      }}
    >
      <TextField
        select
        id={`person-role-${index}`}
        label={t('form.role')}
        value={definition ? value.role : ''}
        onChange={(event) => onChange({ role: event.target.value as Role })}
        helperText={rights && t('form.gives', { rights })}
        sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
      >
        {definitions.map(({ role, name }) => (
          <MenuItem key={role} value={role}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <OrgUnitPicker
        id={`person-role-unit-${index}`}
        label={t('form.roleUnit')}
        value={value.unit}
        onChange={(unit) => onChange({ unit })}
        hint={t('form.roleUnitHelp')}
      />
      <IconButton
        aria-label={t('form.removeRole', { role: definition?.name ?? value.role })}
        onClick={onRemove}
        sx={{ mt: 1 }}
      >
        <DeleteIcon />
      </IconButton>
    </Box>
  );
}
