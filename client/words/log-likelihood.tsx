import { useSpeech } from '../messages/catalogue.ts';

/** A log-likelihood, which grows in either direction: of what is rarer than expected that is said, quietly. */
export function LogLikelihood({ value, isRarer }: { value: number; isRarer: boolean }) {
  const { m } = useSpeech();
  if (!isRarer) return m.words.decimal(value);
  return (
    <span className="quiet">
      {m.words.rarer} {m.words.decimal(value)}
    </span>
  );
}
