import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';

/** What the collection holds, as a few quiet figures that lead to where all of it is listed. */
export function Holdings({ answer }: { answer: SearchAnswer }) {
  const { m } = useSpeech();
  const { facets, total } = answer;
  const years = facets.year.flatMap(({ value, count }) =>
    value === 'unknown' || count === 0 ? [] : [value],
  );
  const places = facets.region.filter(
    ({ value, count }) => value !== 'unknown' && value !== '00' && count > 0,
  );
  const types = facets.type.filter(({ value, count }) => value !== 'unknown' && count > 0);
  const figures = [
    { key: 'documents', text: m.start.holds.documents(total.documents) },
    ...(years.length === 0
      ? []
      : [{ key: 'years', text: m.start.holds.years(Math.min(...years), Math.max(...years)) }]),
    { key: 'places', text: m.start.holds.places(places.length) },
    { key: 'types', text: m.start.holds.types(types.length) },
  ];
  return (
    <div className="holdings">
      <p>
        <span className="quiet">{m.start.holds.title}</span>
      </p>
      <ul className="example-list">
        {figures.map(({ key, text }) => (
          <li key={key}>
            <Link href="/corpus" className="holding-link">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How to search a folder of one's own. */
export function OwnFolder() {
  const { m } = useSpeech();
  return (
    <details className="own-folder">
      <summary>{m.start.own.title}</summary>
      <p>{m.start.own.how}</p>
      <pre>
        <code>npm start -- --corpus DIR</code>
      </pre>
      <p className="quiet">{m.start.own.kept}</p>
    </details>
  );
}
