import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SessionAnswer } from '../../server/schema/session.ts';
import { currentSite } from '../current-site.ts';

/** Whether an answer has said that one must sign in first. */
let needed = false;
const listeners = new Set<() => void>();

/** Told of every answer that is refused for want of a token. */
export function demandSignIn(): void {
  needed = true;
  for (const listener of listeners) listener();
}

export function useSignInNeeded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => needed,
  );
}

/** Who is signed in and which collections are open; null until that is known. */
export function useSession(): SessionAnswer | null {
  const [session, setSession] = useState<SessionAnswer | null>(null);
  useEffect(() => {
    let shown = true;
    fetch(`${currentSite().base}/api/session`)
      .then((response): Promise<SessionAnswer> | null => (response.ok ? response.json() : null))
      .then((answer) => {
        if (shown) setSession(answer);
      })
      // Without an answer the head of the page is as on a server of one collection; the views say what is wrong.
      .catch(() => undefined);
    return () => {
      shown = false;
    };
  }, []);
  return session;
}

/** What became of an attempt to sign in: null where it went well, else what the server says. */
export async function signIn(token: string, lang: string): Promise<string | null> {
  const response = await post(`/api/sign-in?lang=${lang}`, new URLSearchParams({ token }));
  if (response.ok) return null;
  const body: { error?: { message?: string } } = await response.json().catch(() => ({}));
  return body.error?.message ?? response.statusText;
}

export async function signOut(): Promise<void> {
  await post('/api/sign-out', new URLSearchParams());
}

function post(path: string, body: URLSearchParams): Promise<Response> {
  return fetch(`${currentSite().base}${path}`, { method: 'POST', body });
}
