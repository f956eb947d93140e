import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import type { UseQueryResult } from '@tanstack/react-query';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import type { SignInWays } from '../../queries/sign-in.js';
import { KeyForm } from './key-form.js';
import { DemoPersons, OpenIdButton } from './other-ways.js';
import { PasswordForm } from './password-form.js';
import type { SigningIn } from './use-sign-in.js';

interface WaysProps {
  ways: UseQueryResult<SignInWays>;
  signingIn: SigningIn;
  returnTo: string;
  onSignedIn: () => void;
}

/** Offers the ways of signing in that are switched on; an API key always works. */
export function Ways({ ways, signingIn, returnTo, onSignedIn }: WaysProps) {
  const { t } = useWords('signIn');
  return (
    <QueryView query={ways} height={280}>
      {({ password, link, openId, demo }) => (
        <>
          {demo.length > 0 && <DemoPersons persons={demo} signingIn={signingIn} />}
          {openId && !signingIn.next && <OpenIdButton name={openId.name} returnTo={returnTo} />}
          {(password || link) && <PasswordForm signingIn={signingIn} password={password} link={link} />}
          {!signingIn.next && (
            <Accordion
              disableGutters
              variant="outlined"
              defaultExpanded={!password && !link && !openId && demo.length === 0}
              sx={{ mt: 4, borderRadius: 1 }}
            >
              <AccordionSummary expandIcon={<ExpandMoreIcon />}>{t('keyWay')}</AccordionSummary>
              <AccordionDetails>
                <KeyForm onSignedIn={onSignedIn} />
              </AccordionDetails>
            </Accordion>
          )}
        </>
      )}
    </QueryView>
  );
}
