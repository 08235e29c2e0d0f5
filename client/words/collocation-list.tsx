import type { Collocation, CollocationsAnswer } from '../../engine/association/types.ts';
import { type Messages, useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Choice } from '../search/choice.tsx';
import type { ResultViewProps } from '../search/result-view-props.ts';
import { hasWords, searchAddress } from '../search/search-state.ts';
import { useCollocationsAnswer } from '../wire.ts';
import { LogLikelihood } from './log-likelihood.tsx';
import { WordListFrame } from './word-list-frame.tsx';
import { readWordList, WINDOWS, withWordList, wordListAddress } from './word-list-state.ts';
import { besideQuery } from './word-query.ts';
import type { WordColumn } from './word-table.tsx';

/** The words around the occurrences of a search, with how often they would stand there by chance. */
export function CollocationList({ answer: search, state, go }: ResultViewProps) {
  const { m, lang } = useSpeech();
  const list = readWordList(state);
  const answer = useCollocationsAnswer(hasWords(state) ? wordListAddress(state, lang) : null);
  const { data } = answer;
  const windows = [...new Set([...WINDOWS, ...(list.window === 'sentence' ? [] : [list.window])])].sort(
    (a, b) => a - b,
  );
  const window = list.window === 'sentence' ? m.words.sentence : m.words.windowOf(list.window);
  const terms = data?.query.terms ?? search.query.terms;
  const columns: WordColumn<Collocation>[] = [
    {
      sort: 'word',
      name: m.words.word,
      cell: ({ word }) => (
        <Link
          href={searchAddress(besideQuery(state, terms, word, list.window))}
          title={m.words.openBeside(list.window)}
        >
          {word}
        </Link>
      ),
    },
    {
      sort: 'observed',
      name: m.words.observed,
      hint: m.words.observedHint,
      cell: ({ observed }) => m.number(observed),
    },
    {
      sort: 'expected',
      name: m.words.expected,
      hint: m.words.expectedHint,
      cell: ({ expected }) => m.words.decimal(expected),
    },
    {
      sort: 'log-likelihood',
      name: m.words.logLikelihood,
      hint: m.words.logLikelihoodHint,
      cell: ({ logLikelihood, observed, expected }) => (
        <LogLikelihood value={logLikelihood} isRarer={observed < expected} />
      ),
    },
    {
      sort: 'log-dice',
      name: m.words.logDice,
      hint: m.words.logDiceHint,
      cell: (row) => m.words.decimal(row.logDice),
    },
    {
      sort: 'frequency',
      name: m.words.frequency,
      hint: m.words.frequencyHint,
      cell: ({ frequency }) => m.number(frequency),
    },
  ];
  return (
    <WordListFrame
      state={state}
      go={go}
      answer={answer}
      size={data?.total.words ?? 0}
      controls={
        <Choice
          label={m.words.window}
          names={{
            ...Object.fromEntries(windows.map((words) => [String(words), m.words.windowOf(words)])),
            sentence: m.words.sentence,
          }}
          value={String(list.window)}
          set={(window) =>
            go(withWordList(state, { window: window === 'sentence' ? window : Number(window) }), {
              keepScroll: true,
            })
          }
        />
      }
      counted={data === null ? null : countedText(data, window, m)}
      sample={data?.sample ?? null}
      nothing={m.words.nothing}
      columns={columns}
      keyOf={({ word }) => word}
      notes={m.words.collocationNotes}
    />
  );
}

/** What was counted, in which window, and how much was not. */
function countedText({ total, sample }: CollocationsAnswer, window: string, m: Messages): string {
  const { occurrences, counted, windowWords, allWords, words } = total;
  const left = sample === null ? occurrences - counted : 0;
  const aside = left > 0 ? m.words.notCounted(left) : '';
  return m.words.listed(words) + m.words.collocationsCounted(counted, window, windowWords, allWords) + aside;
}
