import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words.js';
import type { Installation, MailSecurity } from '../../queries/installation.js';
import { PasswordField } from '../account/password-field.js';
import { missingMailFields, type MailDraft } from './mail-draft.js';
import { TestMailControl } from './test-mail-control.js';

interface MailFieldsProps {
  setting: Installation['mailServer'];
  draft: MailDraft;
  /** Whether to show what is missing. */
  checked: boolean;
  /** The address that the test mail goes to at first. */
  testTo: string;
  onChange: (changed: Partial<MailDraft>) => void;
  /** Sends a test mail through the drafted server. */
  onTest: (to: string) => Promise<unknown>;
}

const securities: readonly MailSecurity[] = ['starttls', 'tls', 'automatic'];

/** Shows the mail server, or says that the environment names it. */
export function MailFields({ setting, draft, checked, testTo, onChange, onTest }: MailFieldsProps) {
  const { t } = useWords('installationParts');
  if (setting.origin === 'environment')
    return (
      <>
        <Alert severity="info">{t('mail.byEnvironment', { from: setting.from ?? '' })}</Alert>
        <TestMailControl initialTo={testTo} ready onTest={onTest} />
      </>
    );
  const missing = checked ? missingMailFields(draft) : [];
  const text = (field: 'host' | 'port' | 'user' | 'from') => ({
    id: `mail-${field}`,
    label: t(`mail.${field}`),
    value: draft[field],
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
    fullWidth: true,
  });
  const problem = (field: 'host' | 'port' | 'from', words: string, help?: string) => ({
    error: missing.includes(field),
    helperText: missing.includes(field) ? words : help,
  });
  return (
    <>
      <FormControlLabel
        control={<Switch checked={draft.use} onChange={(_, use) => onChange({ use })} />}
        label={t('mail.use')}
      />
      {!draft.use && (
        <Typography variant="body2" color="textSecondary">
          {t('mail.none')}
        </Typography>
      )}
      {draft.use && (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5, mt: 1.5 }}>
            <TextField {...text('host')} {...problem('host', t('mail.badHost'))} />
            <TextField
              {...text('port')}
              {...problem('port', t('mail.badPort'))}
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            />
            <TextField
              select
              id="mail-security"
              label={t('mail.security')}
              value={draft.security}
              fullWidth
              onChange={(event) => onChange({ security: event.target.value as MailSecurity })}
            >
              {securities.map((security) => (
                <MenuItem key={security} value={security}>
                  {t(`mail.securities.${security}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField {...text('from')} {...problem('from', t('mail.fromHelp'), t('mail.fromHelp'))} />
            <TextField {...text('user')} autoComplete="off" helperText={t('shared:optional')} />
            <PasswordField
              id="mail-password"
              label={t('mail.password')}
              autoComplete="off"
              value={draft.password}
              onChange={(password) => onChange({ password })}
              help={setting.server?.hasPassword ? t('mail.passwordKept') : t('shared:optional')}
            />
          </Box>
          <TestMailControl initialTo={testTo} ready={missingMailFields(draft).length === 0} onTest={onTest} />
        </>
      )}
    </>
  );
}
