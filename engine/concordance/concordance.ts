import { spend } from '../budget.ts';
import { YEAR_UNKNOWN } from '../columns/columns.ts';
import type { Collection } from '../local/collection.ts';
import { headingOf } from '../local/hits.ts';
import type { OccurrenceList } from '../local/occurrences.ts';
import { regionNames } from '../local/region-names.ts';
import { matchedText } from '../text/fold.ts';
import { type Language, UNKNOWN } from '../types.ts';
import { type Arranged, arrange } from './arranged.ts';
import { lookBeside, positionOf, rangeOfNeighbour } from './neighbours.ts';
import type {
  ConcordanceAnswer,
  ConcordanceGroup,
  ConcordanceGroups,
  ConcordanceRequest,
  ConcordanceRow,
  Grouping,
} from './types.ts';

/** What showing one row costs, in units of text looked at. */
const UNITS_A_ROW = 1_000;

/**
 * Every occurrence of a search in its surroundings: some of the rows, and how the rows are grouped. Throws
 * `QuerySyntaxError`, `RequestError` and `BudgetError`.
 */
export function concordance(collection: Collection, request: ConcordanceRequest): ConcordanceAnswer {
  const { sample, offset, limit, by } = request;
  const arranged = arrange(collection, request);
  const { query, occurrences, rows, blocks, draws } = arranged;
  const shown = Math.max(0, Math.min(limit, rows.length - offset));
  return {
    query,
    total: { occurrences, rows: rows.length },
    ...(sample === null ? {} : { sample }),
    ...(by === null ? {} : { groups: shownGroups(collection, arranged, by, request) }),
    rows: shownRows(
      collection,
      arranged,
      Array.from({ length: shown }, (_, at) => offset + at),
      request,
    ),
    ...(request.outline === true ? { outline: { blocks: [...blocks], draws: [...draws] } } : {}),
  };
}

/** The reading text of passages; the last one is kept, since its occurrences mostly follow each other. */
class ReadingTexts {
  readonly #collection: Collection;
  #passage = -1;
  #text = '';
  #offsets: Uint32Array = new Uint32Array(0);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** The text of a passage, by its number in the collection. */
  text(passage: number): string {
    if (passage !== this.#passage) {
      const { exact, store } = this.#collection;
      const document = exact.text.documentOf[passage] ?? 0;
      this.#text = store.passage(document, passage - exact.text.first(document))?.text ?? '';
      this.#offsets = matchedText(this.#text).offsets;
      this.#passage = passage;
    }
    return this.#text;
  }

  /** Where a range of the text matched, never an empty one, stands in the reading text of its passage. */
  range(passage: number, start: number, end: number): readonly [start: number, end: number] {
    const { length } = this.text(passage);
    const base = this.#collection.exact.text.start(passage);
    return [this.#offsets[start - base] ?? length, (this.#offsets[end - 1 - base] ?? length - 1) + 1];
  }
}

function shownRows(
  collection: Collection,
  { rows, folded }: Pick<Arranged, 'rows' | 'folded'>,
  places: readonly number[],
  { context, filters, whole }: Pick<ConcordanceRequest, 'context' | 'filters' | 'whole'>,
): ConcordanceRow[] {
  const { columns, exact, store } = collection;
  const texts = new ReadingTexts(collection);
  const marksPossible = filters.possible && filters.year.length > 0 && !filters.year.includes(UNKNOWN);
  return places.map((at): ConcordanceRow => {
    spend(UNITS_A_ROW);
    const passage = rows.passages[at] ?? 0;
    const document = exact.text.documentOf[passage] ?? 0;
    const summary = store.summary(document);
    const { id, title, date, region } = summary;
    const text = texts.text(passage);
    const [start, end] = texts.range(passage, rows.starts[at] ?? 0, rows.ends[at] ?? 0);
    const { code, path, today } = region;
    const isPossible = marksPossible && columns.year[document] === YEAR_UNKNOWN;
    const ordinal = passage - exact.text.first(document);
    return {
      document: { id, title, year: date.year, region: { code, path, today } },
      passage: ordinal,
      start,
      end,
      left: leftOf(text, start, context),
      match: text.slice(start, end),
      right: rightOf(text, end, context),
      ...(isPossible ? { possible: true as const } : {}),
      ...(whole === true
        ? {
            whole: {
              document: summary,
              copies: (folded.get(document) ?? []).map((copy) => store.id(copy)),
              heading: headingOf(store.sections(document), ordinal),
              text,
            },
          }
        : {}),
    };
  });
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** At most `context` units before a place, no character halved. */
function leftOf(text: string, start: number, context: number): string {
  const from = Math.max(0, start - context);
  return text.slice(isLowSurrogate(text.charCodeAt(from)) ? Math.min(from + 1, start) : from, start);
}

function rightOf(text: string, end: number, context: number): string {
  const to = Math.min(text.length, end + context);
  return text.slice(end, isLowSurrogate(text.charCodeAt(to)) ? Math.max(to - 1, end) : to);
}

function shownGroups(
  collection: Collection,
  { groups }: Arranged,
  by: Grouping,
  { groups: most, lang, outline }: ConcordanceRequest,
): ConcordanceGroups {
  const { counted, rows } = groups ?? { counted: [], rows: NO_ROWS };
  const textOf = groupTexts(collection, rows, by, lang);
  const values = (outline === true ? counted : counted.slice(0, most)).map(
    ({ value, count, first }, at): ConcordanceGroup => ({
      value,
      text: at < most ? textOf(value, first) : value,
      count,
    }),
  );
  return { by, total: counted.length, values };
}

const NO_ROWS: OccurrenceList = {
  length: 0,
  passages: new Uint32Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
};

/** What to call a group: a place by its name, a neighbour as it stands in the reading text of the first row. */
function groupTexts(
  collection: Collection,
  rows: OccurrenceList,
  by: Grouping,
  lang: Language,
): (value: string, first: number) => string {
  if (by === 'year') return (value) => value;
  if (by === 'region') return regionNames(collection.gazetteer, lang).label;
  const position = positionOf(by);
  const beside = lookBeside(collection.exact.text, rows, position, position.distance);
  const texts = new ReadingTexts(collection);
  return (value, first) => {
    spend(UNITS_A_ROW);
    const range = rangeOfNeighbour(rows, first, beside(first), position);
    if (range === null) return value;
    const passage = rows.passages[first] ?? 0;
    return texts.text(passage).slice(...texts.range(passage, ...range));
  };
}
