import type { Ngram } from '../../engine/association/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Choice } from '../search/choice.tsx';
import type { ResultViewProps } from '../search/result-view-props.ts';
import { searchAddress } from '../search/search-state.ts';
import { useNgramsAnswer } from '../wire.ts';
import { WordListFrame } from './word-list-frame.tsx';
import { LENGTHS, readWordList, withWordList, wordListAddress } from './word-list-state.ts';
import { withinQuery } from './word-query.ts';
import type { WordColumn } from './word-table.tsx';

/** Rows of words or characters that stand often in the texts that a search finds. */
export function NgramList({ state, go }: ResultViewProps) {
  const { m, lang } = useSpeech();
  const list = readWordList(state);
  const answer = useNgramsAnswer(wordListAddress(state, lang));
  const { data } = answer;
  const to = (change: Parameters<typeof withWordList>[1]) =>
    go(withWordList(state, change), { keepScroll: true });
  const columns: WordColumn<Ngram>[] = [
    {
      sort: 'ngram',
      name: m.words.ngram,
      cell: ({ ngram }) => (
        <Link href={searchAddress(withinQuery(state, ngram))} title={m.words.openWithin}>
          {ngram}
        </Link>
      ),
    },
    {
      sort: 'count',
      name: m.words.count,
      cell: ({ count }) => m.number(count),
    },
  ];
  return (
    <WordListFrame
      state={state}
      go={go}
      answer={answer}
      size={data?.total.ngrams ?? 0}
      controls={
        <>
          <Choice label={m.words.by} names={m.words.units} value={list.by} set={(by) => to({ by })} />
          <Choice
            label={m.words.length}
            names={Object.fromEntries(LENGTHS.map((length) => [String(length), m.number(length)]))}
            value={String(list.length)}
            set={(length) => to({ length: Number(length) })}
          />
        </>
      }
      counted={
        data === null
          ? null
          : m.words.listedNgrams(data.total.ngrams) +
            m.words.ngramsCounted(data.total.documents, data.total.counted)
      }
      sample={data?.sample ?? null}
      nothing={m.words.nothing}
      columns={columns}
      keyOf={({ ngram }) => ngram}
      notes={m.words.ngramNotes}
    />
  );
}
