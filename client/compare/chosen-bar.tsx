import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { focusNeighbour } from '../ui/focus-neighbour.ts';
import { Icon } from '../ui/icon.tsx';
import { clearChosen, toggleChosen, useChosen, useDisplaced } from './chosen.ts';
import { compareAddress } from './compare-address.ts';

/** What has been chosen to be compared, at the foot of the window, and the way there. */
export function ChosenBar() {
  const { m } = useSpeech();
  const chosen = useChosen();
  const displaced = useDisplaced();
  const [a, b] = chosen;
  if (a === undefined) return null;
  return (
    <section className="chosen-bar" aria-label={m.compare.chosen}>
      <ul>
        {chosen.map((document) => (
          <li key={document.id}>
            <span lang="zh-CN">{document.title}</span>
            <button
              type="button"
              className="plain"
              aria-label={m.compare.drop(document.title)}
              data-removes
              onClick={({ currentTarget }) => {
                focusNeighbour(currentTarget, 'ul', '#results');
                toggleChosen(document);
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {b === undefined ? m.compare.oneMore : displaced !== null && m.compare.displaced(displaced.title)}
      </p>
      {b !== undefined && (
        <Link className="button primary" href={compareAddress({ a: a.id, b: b.id })}>
          {m.compare.compareBoth}
        </Link>
      )}
      <button
        type="button"
        className="plain link"
        onClick={() => {
          window.document.getElementById('results')?.focus({ preventScroll: true });
          clearChosen();
        }}
      >
        {m.compare.clear}
      </button>
    </section>
  );
}
