import type { Keyword } from '../../engine/association/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import type { ResultViewProps } from '../search/result-view-props.ts';
import { searchAddress } from '../search/search-state.ts';
import { useKeywordsAnswer } from '../wire.ts';
import { LogLikelihood } from './log-likelihood.tsx';
import { WordListFrame } from './word-list-frame.tsx';
import { wordListAddress } from './word-list-state.ts';
import { withinQuery } from './word-query.ts';
import type { WordColumn } from './word-table.tsx';

/** The words of the texts that a search finds, against those of all other texts. */
export function KeywordList({ state, go }: ResultViewProps) {
  const { m, lang } = useSpeech();
  const answer = useKeywordsAnswer(wordListAddress(state, lang));
  const { data } = answer;
  const columns: WordColumn<Keyword>[] = [
    {
      sort: 'word',
      name: m.words.word,
      cell: ({ word }) => (
        <Link href={searchAddress(withinQuery(state, word))} title={m.words.openWithin}>
          {word}
        </Link>
      ),
    },
    {
      sort: 'selection',
      name: m.words.selection,
      hint: m.words.selectionHint,
      cell: ({ selection }) => m.number(selection),
    },
    { sort: 'rest', name: m.words.rest, hint: m.words.restHint, cell: ({ rest }) => m.number(rest) },
    {
      sort: 'log-likelihood',
      name: m.words.logLikelihood,
      hint: m.words.logLikelihoodHint,
      cell: ({ logLikelihood, selectionPerMillion, restPerMillion }) => (
        <LogLikelihood value={logLikelihood} isRarer={selectionPerMillion < restPerMillion} />
      ),
    },
    {
      sort: 'log-ratio',
      name: m.words.logRatio,
      hint: m.words.logRatioHint,
      cell: (row) => m.words.decimal(row.logRatio),
    },
    {
      sort: 'selection-documents',
      name: m.words.selectionDocuments,
      hint: m.words.selectionDocumentsHint,
      cell: ({ selectionDocuments }) => m.number(selectionDocuments),
    },
    {
      sort: 'rest-documents',
      name: m.words.restDocuments,
      hint: m.words.restDocumentsHint,
      cell: ({ restDocuments }) => m.number(restDocuments),
    },
    {
      sort: null,
      name: m.words.selectionPerMillion,
      cell: (row) => m.words.decimal(row.selectionPerMillion),
    },
    { sort: null, name: m.words.restPerMillion, cell: (row) => m.words.decimal(row.restPerMillion) },
  ];
  return (
    <WordListFrame
      state={state}
      go={go}
      answer={answer}
      size={data?.total.words ?? 0}
      controls={null}
      counted={
        data === null
          ? null
          : m.words.listed(data.total.words) +
            m.words.keywordsCounted(
              data.total.selectionDocuments,
              data.total.selectionWords,
              data.total.restDocuments,
              data.total.restWords,
            )
      }
      sample={null}
      nothing={data !== null && data.total.restWords === 0 ? m.words.nothingElse : m.words.nothing}
      columns={columns}
      keyOf={({ word }) => word}
      notes={m.words.keywordNotes}
    />
  );
}
