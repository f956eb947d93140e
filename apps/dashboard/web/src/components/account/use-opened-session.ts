import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../api/api-context.js';
import { useLanguageChoice } from '../../i18n/language-context.js';
import { sessionKey, sessionLostKey, type Session } from '../../queries/session.js';

/** Takes over a session that was just opened. The page speaks the person's language from then on. */
export function useOpenedSession(): (session: Session) => void {
  const api = useApi();
  const queries = useQueryClient();
  const { choose } = useLanguageChoice();
  return useCallback(
    (session: Session) => {
      api.csrfToken = session.csrfToken;
      queries.setQueryData(sessionLostKey, false);
      queries.setQueryData(sessionKey, session);
      if (session.person) choose(session.person.language);
    },
    [api, queries, choose],
  );
}
