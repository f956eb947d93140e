import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ApiProblem } from '../../api/problem.js';
import { PasswordField } from '../../components/account/password-field.js';
import { TimeZoneField } from '../../components/account/time-zone-field.js';
import { useWords } from '../../i18n/use-words.js';
import type { Installation } from '../../queries/installation.js';
import { complaintOf, type SetUpDraft, type SetUpField } from './set-up-draft.js';

interface AdministratorFieldsProps {
  draft: SetUpDraft;
  missing: readonly SetUpField[];
  problem: ApiProblem | null;
  onChange: (changed: Partial<SetUpDraft>) => void;
}

export function AdministratorFields({ draft, missing, problem, onChange }: AdministratorFieldsProps) {
  const { t } = useWords('accountParts');
  const errorOf = (field: SetUpField) =>
    missing.includes(field)
      ? t(field === 'password' ? 'passwordShort' : 'required')
      : complaintOf(problem, field);
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <TextField
        id="set-up-name"
        label={t('name')}
        autoComplete="name"
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={errorOf('name') !== undefined}
        helperText={errorOf('name')}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        id="set-up-email"
        label={t('email')}
        type="email"
        autoComplete="username"
        value={draft.email}
        onChange={(event) => onChange({ email: event.target.value })}
        error={errorOf('email') !== undefined}
        helperText={errorOf('email')}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 254 } }}
      />
      <PasswordField
        id="set-up-password"
        label={t('password')}
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => onChange({ password })}
        error={errorOf('password')}
        help={t('passwordHelp')}
      />
    </Box>
  );
}

interface InstallationFieldsProps {
  draft: SetUpDraft;
  found: Installation;
  onChange: (changed: Partial<SetUpDraft>) => void;
}

export function InstallationFields({ draft, found, onChange }: InstallationFieldsProps) {
  const { t } = useWords('installationParts');
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <TextField
        id="set-up-installation"
        label={`${t('name')} (${t('shared:optional')})`}
        value={draft.installation}
        onChange={(event) => onChange({ installation: event.target.value })}
        helperText={t('nameHelp')}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TimeZoneField
        id="set-up-time-zone"
        label={t('zone.label')}
        value={draft.timeZone}
        help={t(found.timeZone.open ? 'zone.open' : 'zone.fixed')}
        disabled={!found.timeZone.open}
        onChange={(timeZone) => onChange({ timeZone })}
      />
    </Box>
  );
}
