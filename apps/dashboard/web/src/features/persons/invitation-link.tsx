import Box from '@mui/material/Box';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Invitation } from '../../queries/persons.js';
import { SecretOnce } from '../../ui/secret-once.js';

/** The link of an invitation, shown once, to be copied. */
export function InvitationLink({ name, invitation }: { name: string; invitation: Invitation }) {
  const { t } = useWords('persons');
  const language = useLanguage();
  const zone = useTimeZone();
  return (
    <Box role="status">
      <SecretOnce title={t('invitation.title', { name })} secret={invitation.url}>
        {t('invitation.text', { time: formatInstant(invitation.expiresAt, language, zone) })}{' '}
        {invitation.mailed && t('invitation.mailed')}
      </SecretOnce>
    </Box>
  );
}
