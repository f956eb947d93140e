import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { languages, type Language } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { useFrameworks } from '../../queries/frameworks.js';
import { alertKinds, channelKinds, severities } from '../../queries/subscriptions.js';
import { ManySelect } from '../../ui/many-select.js';
import type { SubscriptionDraft, SubscriptionField } from './subscription-draft.js';

interface SubscriptionFieldsProps {
  draft: SubscriptionDraft;
  errors: Partial<Record<SubscriptionField, string>>;
  onChange: (changed: Partial<SubscriptionDraft>) => void;
}

export function SubscriptionFields({ draft, errors, onChange }: SubscriptionFieldsProps) {
  const { t } = useWords('subscriptions');
  const frameworks = useFrameworks().data?.items ?? [];
  const erring = (field: SubscriptionField) => ({
    error: errors[field] !== undefined,
    helperText: errors[field],
    fullWidth: true,
  });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr', lg: '1fr 1fr 1fr' }, gap: 2.5 }}>
      <OrgUnitPicker
        id="subscription-unit"
        label={t('form.unit')}
        value={draft.unit}
        onChange={(unit) => onChange({ unit })}
        error={errors.unit}
        required
      />
      <ManySelect
        id="subscription-frameworks"
        label={t('form.frameworks')}
        all={t('form.all')}
        options={frameworks.map(({ id, name }) => ({ value: id, name }))}
        value={draft.frameworks}
        error={errors.frameworks}
        onChange={(chosen) => onChange({ frameworks: chosen })}
      />
      <ManySelect
        id="subscription-kinds"
        label={t('form.kinds')}
        all={t('form.all')}
        options={alertKinds.map((kind) => ({ value: kind, name: t(`kinds.${kind}`) }))}
        value={draft.kinds}
        error={errors.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <TextField
        {...erring('severity')}
        select
        id="subscription-severity"
        label={t('form.severity')}
        value={draft.severity}
        onChange={(event) => onChange({ severity: event.target.value as SubscriptionDraft['severity'] })}
      >
        {severities.map((severity) => (
          <MenuItem key={severity} value={severity}>
            {t(`shared:severity.${severity}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        id="subscription-channel"
        label={t('form.channel')}
        value={draft.channel}
        onChange={(event) => onChange({ channel: event.target.value as SubscriptionDraft['channel'] })}
        fullWidth
      >
        {channelKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`alerts:channel.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      {draft.channel === 'email' && (
        <TextField
          {...erring('to')}
          id="subscription-to"
          type="email"
          autoComplete="email"
          label={t('form.to')}
          value={draft.to}
          onChange={(event) => onChange({ to: event.target.value })}
          required
        />
      )}
      {draft.channel === 'webhook' && (
        <TextField
          {...erring('url')}
          id="subscription-url"
          type="url"
          label={t('form.url')}
          value={draft.url}
          onChange={(event) => onChange({ url: event.target.value })}
          required
        />
      )}
      <TextField
        {...erring('language')}
        select
        id="subscription-language"
        label={t('form.language')}
        value={draft.language}
        onChange={(event) => onChange({ language: event.target.value as Language })}
      >
        {languages.map((language) => (
          <MenuItem key={language} value={language}>
            {t(`shell:switchTo.${language}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
