import { DAY_UNKNOWN } from '../columns/columns.ts';
import type { Collection } from '../local/collection.ts';
import { byDate } from '../local/pages.ts';
import { DocumentSet } from '../match/document-set.ts';
import type { Evaluation } from '../match/evaluation.ts';
import { KeywordScores } from '../rank/keywords.ts';
import { ranked } from '../rank/ranked.ts';
import type { SearchRequest } from '../types.ts';
import type { WholeStatistics } from '../words/whole-statistics.ts';
import { massOf, type RankedFor } from './candidate-order.ts';
import type { Candidate } from './candidates.ts';
import { WordScorer } from './word-scores.ts';

/** A section that was found, before it is shown. */
interface ListedSection {
  candidate: Candidate;
  /** Its number among those of its document, from 0. */
  section: number;
  score: number;
}

/** A section in which terms stand. */
interface HeldSection {
  /** Place of its document among the candidates. */
  at: number;
  section: number;
  occurrences: number;
  /** Most of the terms that stand in one passage of it together. */
  together: number;
}

/**
 * The sections of candidates in which a term stands, best first, with the scores that the local ranking gives them, to the last bit.
 * @param candidates in the order of the collection; their texts are the documents of `collection`
 * @param marks where the terms stand; null where there are none, and all sections are found as they stand
 */
export function rankedSections(
  candidates: readonly Candidate[],
  collection: Pick<Collection, 'columns' | 'exact' | 'store'>,
  marks: Evaluation | null,
  query: RankedFor,
  statistics: WholeStatistics,
): ListedSection[] {
  if (marks === null) {
    return candidates.flatMap((candidate, at) =>
      collection.store.sections(at).map((_, section) => ({ candidate, section, score: 0 })),
    );
  }
  const held = heldSections(collection, marks);
  const scorer = new WordScorer(query.words, statistics);
  const ofDocuments = candidates.map(({ found }) => scorer.sections(found));
  const ofWords = Float64Array.from(held, ({ at, section }) => ofDocuments[at]?.[section] ?? 0);
  const scores = new KeywordScores(ofWords, massOf(query.words, statistics), null).all({
    occurrences: held.map(({ occurrences }) => occurrences),
    together: held.map(({ together }) => together / query.marked),
  });
  const { rows, scores: best } = ranked(Uint32Array.from(held.keys()), scores);
  return Array.from(rows).flatMap((row, place) => {
    const { at = 0, section = 0 } = held[row] ?? {};
    const candidate = candidates[at];
    return candidate === undefined ? [] : [{ candidate, section, score: best[place] ?? 0 }];
  });
}

/** What stands behind the last section of a document counts in none. */
function heldSections(
  { columns, exact, store }: Pick<Collection, 'columns' | 'exact' | 'store'>,
  marks: Evaluation,
): HeldSection[] {
  const held: HeldSection[] = [];
  const everything = DocumentSet.all(columns.size);
  let last: HeldSection | null = null;
  marks.eachPassage(everything, (passage, at, occurrences, together) => {
    const ordinal = passage - exact.firstPassage(at);
    const sections = store.sections(at);
    let section = last?.at === at ? last.section : 0;
    while (section < sections.length && (sections[section]?.last ?? 0) < ordinal) section++;
    if (section >= sections.length) return;
    if (last?.at === at && last.section === section) {
      last.occurrences += occurrences;
      last.together = Math.max(last.together, together);
      return;
    }
    last = { at, section, occurrences, together };
    held.push(last);
  });
  return held;
}

/**
 * Sections in the order of an answer: by date where that is asked for; where copies are folded, of each group those of the document
 * that stands first.
 * @param shown the document of each group that was shown before, by group; what is shown now is added
 */
export function sectionEntries(
  sections: readonly ListedSection[],
  { sort, duplicates }: Pick<SearchRequest, 'sort' | 'duplicates'>,
  shown: Map<number, number>,
): ListedSection[] {
  const listed = sections.filter(({ candidate: { copied, group, order } }) => {
    if (duplicates !== 'collapse' || !copied) return true;
    const first = shown.get(group) ?? order;
    shown.set(group, first);
    return first === order;
  });
  if (sort === 'relevance') return listed;
  const columns = {
    dayFrom: Int32Array.from(listed, ({ candidate: { dayFrom } }) => dayFrom ?? DAY_UNKNOWN),
  };
  const rows = Uint32Array.from(listed.keys());
  const dated = byDate({ rows, scores: new Float32Array(rows.length) }, columns, sort);
  return Array.from(dated.rows).flatMap((row) => listed[row] ?? []);
}
