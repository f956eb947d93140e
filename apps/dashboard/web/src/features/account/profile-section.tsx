import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { LanguageField } from '../../components/account/language-field.js';
import { TimeZoneField } from '../../components/account/time-zone-field.js';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useLanguageChoice } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { accountKey, changeAccount, type Account } from '../../queries/account.js';
import { sessionKey } from '../../queries/session.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';

export function ProfileSection({ account }: { account: Account }) {
  const { t } = useWords('account');
  const { t: words } = useWords('accountParts');
  const api = useApi();
  const queries = useQueryClient();
  const { choose } = useLanguageChoice();
  const [draft, setDraft] = useState({
    name: account.name,
    language: account.language,
    timeZone: account.timeZone,
  });
  const once = useOnce();
  const save = useMutation({
    mutationFn: () => changeAccount(api, { ...draft, name: draft.name.trim() }),
    onSuccess: async (changed) => {
      queries.setQueryData(accountKey, changed);
      choose(changed.language);
      await queries.invalidateQueries({ queryKey: sessionKey });
    },
  });
  const missing = draft.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing) once(() => save.mutateAsync());
  };
  const change = (changed: Partial<typeof draft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    save.reset();
  };
  return (
    <Section title={t('profile.title')}>
      <Facts
        rows={[
          [t('profile.email'), account.email],
          ...(account.orgUnit === null
            ? []
            : [[t('profile.unit'), <OrgUnitLink key="unit" code={account.orgUnit} />] as const]),
          [t('profile.roles'), <Roles key="roles" roles={account.roles} />],
        ]}
      />
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5, mt: 2.5 }}
      >
        <TextField
          id="account-name"
          label={words('name')}
          autoComplete="name"
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
          error={missing}
          helperText={missing ? words('required') : undefined}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <LanguageField
          id="account-language"
          value={draft.language}
          onChange={(language) => change({ language })}
        />
        <TimeZoneField
          id="account-time-zone"
          label={words('timeZone')}
          value={draft.timeZone}
          help={t('profile.zoneHelp')}
          onChange={(timeZone) => change({ timeZone })}
        />
        <Box sx={{ gridColumn: '1 / -1' }}>
          {save.isError && <ProblemPanel error={save.error} />}
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t('save')}
          </Button>
          <Box component="span" role="status" sx={{ ml: 2 }}>
            {save.isSuccess && t('saved')}
          </Box>
        </Box>
      </Box>
    </Section>
  );
}

function Roles({ roles }: { roles: Account['roles'] }) {
  const { t } = useWords('account');
  if (roles.length === 0) return <>{t('profile.none')}</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {roles.map(({ role, orgUnit }) => (
        <li key={`${role}@${orgUnit ?? ''}`}>
          {t(`roles.${role}`)} · {orgUnit === null ? t('profile.everywhere') : <OrgUnitLink code={orgUnit} />}
        </li>
      ))}
    </Box>
  );
}
