import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import { sessionKey, sessionLostKey, signIn, type Credential, type Session } from '../../queries/session.js';

/** Opens a session. Its name and rights are loaded before the page goes on. */
export function useSignIn(onSignedIn: () => void): UseMutationResult<Session, Error, Credential> {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credential: Credential) => signIn(api, credential),
    onSuccess: (session) => {
      api.csrfToken = session.csrfToken;
      queries.setQueryData(sessionLostKey, false);
      queries.setQueryData(sessionKey, session);
      onSignedIn();
    },
  });
}
