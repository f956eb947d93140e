import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { severities } from '../../components/alerts/severity-mark.js';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { languages, type Language } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { alertKinds } from '../../queries/alerts.js';
import { useFrameworks } from '../../queries/frameworks.js';
import { ManySelect } from '../../ui/many-select.js';
import {
  channelsForChoice,
  digestChoices,
  isForPeople,
  targetMember,
  type SubscriptionDraft,
  type SubscriptionField,
} from './subscription-draft.js';

interface SubscriptionFieldsProps {
  draft: SubscriptionDraft;
  errors: Partial<Record<SubscriptionField, string>>;
  onChange: (changed: Partial<SubscriptionDraft>) => void;
  /** True for a subscription that exists: the kind of its channel stays. */
  channelIsFixed?: boolean;
}

export function SubscriptionFields({
  draft,
  errors,
  onChange,
  channelIsFixed = false,
}: SubscriptionFieldsProps) {
  const { t } = useWords('subscriptions');
  const language = useLanguage();
  const { target } = channelForm(draft.channel);
  const member = targetMember(draft.channel);
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
        options={alertKinds.map((kind) => ({ value: kind, name: t(`shared:journal.kind.${kind}`) }))}
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
        disabled={channelIsFixed}
        label={t('form.channel')}
        value={draft.channel}
        onChange={(event) => onChange({ channel: event.target.value as SubscriptionDraft['channel'] })}
        fullWidth
      >
        {channelsForChoice.map(({ kind, name }) => (
          <MenuItem key={kind} value={kind}>
            {inLanguage(name, language)}
          </MenuItem>
        ))}
      </TextField>
      {target && member && (
        <TextField
          {...erring(member)}
          id={`subscription-${member}`}
          type={target.input}
          autoComplete={target.input}
          label={inLanguage(target.label, language)}
          value={draft.targets[member] ?? ''}
          onChange={(event) => onChange({ targets: { ...draft.targets, [member]: event.target.value } })}
          required
        />
      )}
      {isForPeople(draft) && (
        <TextField
          {...erring('digest')}
          select
          id="subscription-digest"
          label={t('form.digest')}
          value={draft.digest}
          onChange={(event) => onChange({ digest: event.target.value as SubscriptionDraft['digest'] })}
        >
          {digestChoices.map((digest) => (
            <MenuItem key={digest} value={digest}>
              {t(`digest.${digest}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        {...erring('language')}
        select
        id="subscription-language"
        label={t('form.language')}
        value={draft.language}
        onChange={(event) => onChange({ language: event.target.value as Language })}
      >
        {languages.map((offered) => (
          <MenuItem key={offered} value={offered}>
            {t(`shell:switchTo.${offered}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
