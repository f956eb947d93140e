import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { changePerson, invitePerson, type Person } from '../../queries/persons.js';
import { Section } from '../../ui/section.js';
import { InvitationLink } from './invitation-link.js';

/** The state of the account, the invitation, and the end. */
export function AccountSection({ person }: { person: Person }) {
  const { t } = useWords('persons');
  const api = useApi();
  const queries = useQueryClient();
  const language = useLanguage();
  const zone = useTimeZone();
  const [asking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ['persons'] });
  const invite = useMutation({ mutationFn: () => invitePerson(api, person.id), onSuccess: refresh });
  const activate = useMutation({
    mutationFn: (active: boolean) => changePerson(api, person.id, { active }),
    onSuccess: async () => {
      setAsking(false);
      await refresh();
    },
  });
  const isActive = person.state !== 'inactive';
  return (
    <Section title={t('person.account')} hint={t(`state.${person.state}`)}>
      {person.invitationExpiresAt && (
        <p style={{ marginTop: 0 }}>
          {t('person.inviteUntil', { time: formatInstant(person.invitationExpiresAt, language, zone) })}
        </p>
      )}
      {invite.data && <InvitationLink name={person.name} invitation={invite.data} />}
      {invite.isError && <ProblemPanel error={invite.error} />}
      {activate.isError && !asking && <ProblemPanel error={activate.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {isActive && (
          <Button variant="outlined" loading={invite.isPending} onClick={() => invite.mutate()}>
            {t('person.invite')}
          </Button>
        )}
        {isActive ? (
          <Button color="error" onClick={() => setAsking(true)}>
            {t('person.deactivate')}
          </Button>
        ) : (
          <Button variant="outlined" loading={activate.isPending} onClick={() => activate.mutate(true)}>
            {t('person.activate')}
          </Button>
        )}
      </Box>
      <p style={{ marginBottom: 0 }}>
        <Link component={RouterLink} to={`/audit?who=${person.id}`}>
          {t('person.audit')}
        </Link>
      </p>
      <ConfirmDialog
        open={asking}
        title={t('person.deactivateTitle', { name: person.name })}
        text={t('person.deactivateText')}
        verb={t('person.deactivate')}
        busy={activate.isPending}
        error={activate.error}
        onConfirm={() => activate.mutate(false)}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
