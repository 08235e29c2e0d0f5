import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { useExamplesAnswer } from '../wire.ts';
import { exampleWords } from './example-words.ts';
import { readTrends, trendsAddress } from './trends-state.ts';

/** Queries that one example puts beside each other. */
const TOGETHER = 3;

/** A comparison to begin with, of queries that find something in this collection; where none are to be had, nothing. */
export function TrendExamples() {
  const { m } = useSpeech();
  const { data } = useExamplesAnswer();
  const queries = exampleWords((data?.examples ?? []).map(({ q }) => q)).slice(0, TOGETHER);
  if (queries.length < 2) return null;
  const blank = readTrends(new URLSearchParams());
  return (
    <p className="trend-examples">
      <span className="quiet">{m.trends.examples}</span>{' '}
      <Link className="example" href={trendsAddress({ ...blank, queries })} lang="zh-CN">
        {queries.join(m.listSeparator)}
      </Link>
    </p>
  );
}
