import { type SubmitEvent, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { useTitle } from '../router.tsx';
import { signIn } from './session.ts';

/** Asks for a token. Afterwards the page is loaded anew at the same address: a link that was followed leads where it should. */
export function SignInPage() {
  const { m, lang } = useSpeech();
  useTitle(`${m.signIn.title} · ${m.site.name}`);
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWaiting(true);
    signIn(field.current?.value ?? '', lang)
      .catch(() => m.state.network)
      .then((reason) => {
        if (reason === null) {
          window.location.reload();
          return;
        }
        setWaiting(false);
        setRefused(reason);
        field.current?.select();
      });
  };
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <h1>{m.signIn.title}</h1>
      <p>{m.signIn.hint}</p>
      <form className="sign-in" onSubmit={submit}>
        <label htmlFor="token">{m.signIn.token}</label>
        <input
          id="token"
          ref={field}
          type="password"
          autoComplete="current-password"
          spellCheck={false}
          required
          aria-describedby={refused === null ? undefined : 'token-refused'}
        />
        <button type="submit" className="button" disabled={waiting}>
          {m.signIn.submit}
        </button>
      </form>
      {refused !== null && (
        <p id="token-refused" className="notice failure" role="alert">
          {refused}
        </p>
      )}
    </main>
  );
}
