import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { SigningIn } from './use-sign-in.js';

/** `code`: the link waits for a code of the authenticator app. */
export type LinkState = { status: 'none' | 'pending' | 'failed' } | { status: 'code'; token: string };

/** Redeems the token of the address once. First removes it from the address and the browser history. */
export function useOneTimeLink({ mutation, next }: SigningIn): LinkState {
  const [search, setSearch] = useSearchParams();
  const [token] = useState(() => search.get('token'));
  const redeemed = useRef(false);
  const { mutate, isError } = mutation;
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!token || redeemed.current) return;
    redeemed.current = true;
    setSearch({}, { replace: true });
    mutate({ token });
  }, [token, mutate, setSearch]);
  useEffect(() => {
    if (token && next) setAsked(true);
  }, [token, next]);
  if (!token) return { status: 'none' };
  if (next) return { status: 'code', token };
  if (asked) return { status: 'none' };
  return { status: isError ? 'failed' : 'pending' };
}
