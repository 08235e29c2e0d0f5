import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import type { ResultViewProps } from '../search/result-view-props.ts';
import { searchAddress } from '../search/search-state.ts';
import '../styles/words.css';
import { CollocationList } from './collocation-list.tsx';
import { KeywordList } from './keyword-list.tsx';
import { NgramList } from './ngram-list.tsx';
import { LISTS, readWordList, withWordList } from './word-list-state.ts';

/** Words of a search: those around its occurrences, those of its texts against all others, and rows of words. */
export default function WordsView(props: ResultViewProps) {
  const { m } = useSpeech();
  const { state } = props;
  const { list } = readWordList(state);
  return (
    <div className="words-view">
      <nav className="view-switch word-lists" aria-label={m.words.lists}>
        {LISTS.map((name) => (
          <Link
            key={name}
            href={searchAddress(withWordList(state, { list: name }))}
            keepScroll
            aria-current={name === list ? 'true' : undefined}
          >
            {m.words.listNames[name]}
          </Link>
        ))}
      </nav>
      {list === 'collocations' && <CollocationList {...props} />}
      {list === 'keywords' && <KeywordList {...props} />}
      {list === 'ngrams' && <NgramList {...props} />}
    </div>
  );
}
