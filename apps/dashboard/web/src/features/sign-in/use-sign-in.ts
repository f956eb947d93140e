import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { ApiProblem } from '../../api/problem.js';
import { useOpenedSession } from '../../components/account/use-opened-session.js';
import type { OfferedCode } from '../../queries/account.js';
import { signIn, type Credential, type SignedIn } from '../../queries/session.js';

/** What the server asks for after the first proof. */
export type NextStep = { kind: 'code' } | { kind: 'set-up'; offered: OfferedCode };

export interface SigningIn {
  mutation: UseMutationResult<SignedIn, Error, Credential>;
  /** `null`: nothing more so far. */
  next: NextStep | null;
  /** Codes to show before the page goes on; `null`: none. */
  recoveryCodes: string[] | null;
  forget: () => void;
}

/** Opens a session. Its name and rights are loaded before the page goes on. */
export function useSignIn(onSignedIn: () => void): SigningIn {
  const api = useApi();
  const take = useOpenedSession();
  const [next, setNext] = useState<NextStep | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);
  const mutation = useMutation({
    mutationFn: (credential: Credential) => signIn(api, credential),
    onError: (error) => {
      const step = nextStepOf(error);
      if (step) setNext(step);
    },
    onSuccess: (session) => {
      if (session.recoveryCodes) setRecoveryCodes(session.recoveryCodes);
      take(session);
      if (!session.recoveryCodes) onSignedIn();
    },
  });
  const forget = () => {
    setNext(null);
    mutation.reset();
  };
  return { mutation, next, recoveryCodes, forget };
}

/** Returns what the server asks for; `null` for other errors. */
export function nextStepOf(error: unknown): NextStep | null {
  if (!(error instanceof ApiProblem)) return null;
  if (error.code === 'code-needed') return { kind: 'code' };
  if (error.code !== 'code-set-up-needed') return null;
  const { secret, uri } = error.document;
  return typeof secret === 'string' && typeof uri === 'string'
    ? { kind: 'set-up', offered: { secret, uri } }
    : null;
}

/** Returns the text for an answer that rejects what was typed; `null` for other answers. */
export function rejectionOf(error: unknown): 'failed' | 'tooMany' | null {
  if (!(error instanceof ApiProblem) || nextStepOf(error)) return null;
  if (error.status === 429) return 'tooMany';
  return error.status === 401 || error.status === 400 ? 'failed' : null;
}
