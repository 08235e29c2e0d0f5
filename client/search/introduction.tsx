import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { BLANK, searchAddress } from './search-state.ts';

const EXAMPLES = [
  '工业园区 招商引资',
  '"安全生产" /s 责任',
  '工业*园区',
  'type:讲话 项目',
  'year:2006..2010 开发区',
];

/** What the page is for, and searches to begin with; shown until there is a search. */
export function Introduction() {
  const { m } = useSpeech();
  return (
    <section className="introduction">
      <h2>{m.start.title}</h2>
      <p>{m.start.lead}</p>
      <p className="examples">
        <span className="quiet">{m.start.examples}</span>
        {EXAMPLES.map((q) => (
          <Link key={q} className="example" href={searchAddress({ ...BLANK, q })}>
            {q}
          </Link>
        ))}
      </p>
    </section>
  );
}
