import { useState } from 'react';
import type { ConcordanceAnswer, ConcordanceGroup, Grouping } from '../../engine/concordance/types.ts';
import { useAnswer } from '../answer.ts';
import { keptAnswers } from '../index-in-use.ts';
import { type Messages, useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { type SearchState, searchAddress } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { groupsAddress, readConcordance, withConcordance } from './concordance-state.ts';

/** Groups shown at first, and when more are asked for. */
const FEW = 24;
const MANY = 500;

const kept = keptAnswers<ConcordanceAnswer>();

/** What stands beside the matches and how often, or when and where they stand; each opens its rows alone. */
export function NeighbourGroups({ state }: { state: SearchState }) {
  const { m, lang } = useSpeech();
  const { by, value } = readConcordance(state);
  const [most, setMost] = useState(FEW);
  const answer = useAnswer(kept, groupsAddress(state, lang, most));
  const { groups } = answer.data ?? {};
  if (by === null) return null;
  if (answer.error !== null) return <Failure error={answer.error} retry={answer.retry} />;
  if (groups === undefined || groups.by !== by) return <p className="late waiting">{m.state.loading}</p>;
  const { total, values } = groups;
  const listed = values.some((group) => group.value === value);
  return (
    <section
      className={answer.loading ? 'concordance-groups stale' : 'concordance-groups'}
      aria-label={m.concordance.by}
    >
      <ol>
        {value !== null && !listed && (
          <li className="picked">
            <span lang="zh-CN">{value}</span>
          </li>
        )}
        {values.map((group) => {
          const picked = group.value === value;
          return (
            <li key={group.value} className={picked ? 'picked' : undefined}>
              <Link
                href={searchAddress(withConcordance(state, { value: picked ? null : group.value }))}
                keepScroll
                aria-current={picked ? 'true' : undefined}
              >
                <span lang="zh-CN">{groupText(group, by, m.concordance)}</span>{' '}
                <span className="count">{m.concordance.number(group.count)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
      <p className="quiet">
        {m.concordance.groups(total, values.length)}
        {value !== null && (
          <>
            {' '}
            <Link href={searchAddress(withConcordance(state, { value: null }))} keepScroll>
              {m.concordance.allGroups}
            </Link>
          </>
        )}
        {values.length < total && most < MANY && (
          <>
            {' '}
            <button type="button" className="plain link" onClick={() => setMost(MANY)}>
              {m.concordance.moreGroups}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/** Stands for the edge of a passage in answers. */
const EDGE = '¶';

function groupText(
  { value, text }: ConcordanceGroup,
  by: Grouping,
  { edge, unknown }: Messages['concordance'],
): string {
  if (value === EDGE) return by.startsWith('left') ? edge.left : edge.right;
  return by === 'year' && value === 'unknown' ? unknown : text;
}
