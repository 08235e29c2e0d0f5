import type { CompareAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Unbroken } from '../ui/unbroken.tsx';
import { type Difference, isLiteral, totalsOf } from './differences.ts';

/** How much both texts say, how much only one does, and how many masks hide something. */
export function CompareTotals({
  answer,
  differences,
}: {
  answer: CompareAnswer;
  differences: readonly Difference[];
}) {
  const { m } = useSpeech();
  const { a, b, rows, shared } = answer;
  const { share, only, masks, otherwise } = totalsOf(rows, shared);
  const counts = [
    m.compare.shared(shared, m.exactShare(share.a), m.exactShare(share.b)),
    ...(only.a > 0 ? [m.compare.only.a(only.a)] : []),
    ...(only.b > 0 ? [m.compare.only.b(only.b)] : []),
    ...(masks > 0 ? [m.compare.masks(masks)] : []),
    ...(otherwise > 0 ? [m.compare.otherwise(otherwise)] : []),
  ];
  return (
    <div className="compare-totals">
      {a.id === b.id && <p>{m.compare.itself}</p>}
      {a.id !== b.id && differences.length === 0 && rows.length > 0 && (
        <p>{rows.every(isLiteral) ? m.compare.literal : m.compare.equal}</p>
      )}
      {shared === 0 && rows.length > 0 && <p>{m.compare.nothingShared}</p>}
      <p>
        <Unbroken text={counts.join(' · ')} />
      </p>
      {differences.length + otherwise > 0 && (
        <p className="compare-legend" role="note">
          {m.compare.legend}: <mark className="only a">{m.compare.marks.a}</mark>{' '}
          <mark className="only b">{m.compare.marks.b}</mark>{' '}
          <mark className="masked">{m.compare.marks.mask}</mark>{' '}
          <span className="otherwise">{m.compare.marks.otherwise}</span>
        </p>
      )}
    </div>
  );
}
