import type { Known } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';

/** A small sign beside a value that is not simply stated: inferred or restored, with the proof on hover. */
export function HowTag({ known }: { known: Known }) {
  const { m } = useSpeech();
  if (known.how !== 'inferred' && known.how !== 'restored') return null;
  const proof = known.evidence.map(({ quote }) => m.document.quoteMark(quote)).join(m.listSeparator);
  return (
    <span className={`tag ${known.how}`} title={`${m.howLong[known.how]} ${proof}`}>
      {m.how[known.how]}
    </span>
  );
}
