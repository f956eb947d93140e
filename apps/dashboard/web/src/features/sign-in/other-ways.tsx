import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words.js';
import { openIdStart, type SignInWays } from '../../queries/sign-in.js';
import type { SigningIn } from './use-sign-in.js';

/** Leads to the provider, which sends the browser back signed in. */
export function OpenIdButton({ name, returnTo }: { name: string; returnTo: string }) {
  const { t } = useWords('signIn');
  return (
    <>
      <Button href={openIdStart(returnTo)} variant="contained" size="large" fullWidth>
        {t('openId', { name })}
      </Button>
      <Divider sx={{ my: 3, color: 'text.secondary' }}>{t('or')}</Divider>
    </>
  );
}

/** Signs in with one click as a made-up person. Only the demo offers it. */
export function DemoPersons({ persons, signingIn }: { persons: SignInWays['demo']; signingIn: SigningIn }) {
  const { t } = useWords('signIn');
  const { mutation } = signingIn;
  return (
    <Box component="section" aria-labelledby="demo-title" sx={{ mb: 4 }}>
      <Typography variant="h2" component="h2" id="demo-title">
        {t('demo.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t('demo.help')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 1 }}>
        {persons.map(({ role, name }) => (
          <Button
            key={role}
            variant="outlined"
            disabled={mutation.isPending}
            onClick={() => mutation.mutate({ role })}
            sx={{ justifyContent: 'flex-start', textAlign: 'left', py: 1 }}
          >
            <span>
              <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
                {t(`roles.${role}`)}
              </Box>
              <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {name}
              </Box>
            </span>
          </Button>
        ))}
      </Box>
    </Box>
  );
}
