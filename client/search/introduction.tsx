import type { Example, SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { useExamplesAnswer } from '../wire.ts';
import { Holdings, HoldingsToCome, OwnFolder } from './holdings.tsx';
import { BLANK, searchAddress } from './search-state.ts';

/** Keeps the room of examples on their way: as many as there are for a collection of some size, about as long. */
const EXAMPLES_TO_COME: readonly Example[] = [
  '工作会议 招商引资',
  '工作会议 /s 招商引资',
  '工作会议*工业园区',
  'type:讲话 招商引资',
  'region:湖南省 招商引资',
  'year:2003..2012 工业园区',
].map((q) => ({ q, documents: 10 }));

interface Props {
  /** What the collection holds, where nothing narrows it yet: null where something does. */
  holds: { answer: SearchAnswer | null; failed: boolean } | null;
}

/**
 * What the page is for, and searches to begin with, made of what the collection holds; shown until there is a search.
 * Examples are an extra: where they cannot be had, there are none. What is on its way has its room, so that nothing beneath moves when
 * it comes.
 */
export function Introduction({ holds }: Props) {
  const { m } = useSpeech();
  const { data, error } = useExamplesAnswer();
  const coming = data === null && error === null;
  const examples = coming ? EXAMPLES_TO_COME : (data?.examples ?? []);
  return (
    <section className="introduction">
      <h2>{m.start.title}</h2>
      <p>{m.start.lead}</p>
      {holds !== null && holds.answer !== null && <Holdings answer={holds.answer} />}
      {holds !== null && holds.answer === null && !holds.failed && <HoldingsToCome />}
      {examples.length > 0 && (
        <div className={coming ? 'examples to-come' : 'examples'}>
          <p className="quiet">{m.start.examples}</p>
          <ul className="example-list">
            {examples.map(({ q, documents }) => (
              <li key={q}>
                <Link className="example" href={searchAddress({ ...BLANK, q })} lang="zh-CN">
                  {q}
                </Link>
                <span className="quiet">{m.start.documents(documents)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {holds !== null && <OwnFolder />}
    </section>
  );
}
