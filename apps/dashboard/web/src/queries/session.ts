import type { Right } from '#identity/domain';
import type { ApiClient } from '../api/api-client.js';
import { ApiProblem } from '../api/problem.js';

export interface Session {
  name: string;
  rights: Right[];
  /** Sees this body and all below it; `null`: everything. */
  orgUnit: string | null;
  /** Events logged by this caller must carry this source; `null`: any. */
  source: string | null;
  /** Goes with every request that changes something. */
  csrfToken: string | null;
}

/** Who is signed in, or `null`. */
export async function getSession(api: ApiClient, signal?: AbortSignal): Promise<Session | null> {
  try {
    return await api.get<Session>('/session', {}, signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

export type Credential = { key: string } | { token: string };

export function signIn(api: ApiClient, credential: Credential): Promise<Session> {
  return api.send<Session>('/session', { method: 'POST', body: credential });
}

export function signOut(api: ApiClient): Promise<unknown> {
  return api.send('/session', { method: 'DELETE' });
}

/** Administrators hold every right. */
export function mayDo(session: Session | null | undefined, right: Right): boolean {
  return session?.rights.some((held) => held === right || held === 'administer') ?? false;
}
