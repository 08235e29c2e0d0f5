import { ApiError, errorOf } from './api-error.ts';
import { inSite } from './current-site.ts';
import { answeredFrom } from './index-in-use.ts';
import { demandSignIn } from './session/session.ts';

export { ApiError };

/** An answer with the name of the snapshot that it is from. */
interface FromSnapshot<T> {
  answer: T;
  /** '' where the server does not say. */
  snapshot: string;
}

/** Fetches JSON from an address of this site, `/api/…`. Throws `ApiError`; an aborted request rejects as `fetch` does. */
export async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  return (await getFromSnapshot<T>(address, signal)).answer;
}

/** The same, for who has to know whether two answers are from one snapshot. */
export async function getFromSnapshot<T>(address: string, signal: AbortSignal): Promise<FromSnapshot<T>> {
  const response = await get(address, 'application/json', signal);
  const answer: T = await response.json();
  return { answer, snapshot: snapshotOf(response) };
}

/** Fetches text in the same way. */
export async function getText(address: string, signal: AbortSignal): Promise<string> {
  return (await get(address, '*/*', signal)).text();
}

/** Begins an answer of any kind, in the same way. */
export async function get(address: string, accept: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(inSite(address), { signal, headers: { accept } }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new ApiError(0, 'network', String(cause), [], null);
  });
  answeredFrom(snapshotOf(response));
  if (response.status === 401) demandSignIn();
  if (!response.ok) throw errorOf(response, await response.json().catch(() => null));
  return response;
}

function snapshotOf(response: Response): string {
  return response.headers.get('zhengwen-snapshot') ?? '';
}
