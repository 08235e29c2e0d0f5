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
  return (
    <Figures
      texts={[
        m.start.holds.documents(total.documents),
        ...(years.length === 0 ? [] : [m.start.holds.years(Math.min(...years), Math.max(...years))]),
        m.start.holds.places(places.length),
        m.start.holds.types(types.length),
      ]}
    />
  );
}

/** The room of these figures while they are on their way. */
export function HoldingsToCome() {
  const { documents, years, places, types } = useSpeech().m.start.holds;
  return <Figures texts={[documents(1000), years(1950, 2020), places(10), types(10)]} toCome />;
}

function Figures({ texts, toCome = false }: { texts: readonly string[]; toCome?: boolean }) {
  const { m } = useSpeech();
  return (
    <div className={toCome ? 'holdings to-come' : 'holdings'}>
      <p>
        <span className="quiet">{m.start.holds.title}</span>
      </p>
      <ul className="example-list">
        {texts.map((text) => (
          <li key={text}>
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
