import type { ApiError } from '../api.ts';
import { type Messages, useSpeech } from '../messages/catalogue.ts';

/** A request that failed, in words, with a button to ask again. */
export function Failure({ error, retry }: { error: ApiError; retry: () => void }) {
  const { m } = useSpeech();
  return (
    <div className="notice failure" role="alert">
      <p>{failureText(error, m)}</p>
      <button type="button" className="button" onClick={retry}>
        {m.state.retry}
      </button>
    </div>
  );
}

function failureText(error: ApiError, m: Messages): string {
  if (error.status === 0) return m.state.network;
  if (error.status === 429) return m.state.tooMany(error.retryAfter);
  if (error.status === 503 && error.code === 'not-ready') return m.state.unavailable;
  // The server says what to do about it.
  if (error.status === 503) return error.message;
  return `${m.state.failed} ${error.message}`;
}
