import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { useExamplesAnswer } from '../wire.ts';
import { Holdings, OwnFolder } from './holdings.tsx';
import { BLANK, searchAddress } from './search-state.ts';

/**
 * What the page is for, and searches to begin with, made of what the collection holds; shown until there is a search.
 * Examples are an extra: where they cannot be had, there are none.
 */
export function Introduction({ answer }: { answer: SearchAnswer | null }) {
  const { m } = useSpeech();
  const { data } = useExamplesAnswer();
  const examples = data?.examples ?? [];
  return (
    <section className="introduction">
      <h2>{m.start.title}</h2>
      <p>{m.start.lead}</p>
      {answer !== null && <Holdings answer={answer} />}
      {examples.length > 0 && (
        <div className="examples">
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
      {answer !== null && <OwnFolder />}
    </section>
  );
}
