import type { Gazetteer } from '../../engine/gazetteer/index.ts';
import type { DocumentRecord, Region } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { textPassages } from '../text-passages.ts';
import { headCells } from './head-cells.ts';
import type { IssuerPlace } from './issuer/issuer-place.ts';
import { describeKinds } from './kinds.ts';
import { describePlaceAndDate } from './place-and-date.ts';
import { givenFacts } from './quote.ts';
import { shown } from './shown-evidence.ts';

/** What is known of an article: its summary and its places. */
export type Description = Pick<DocumentRecord, 'summary' | 'facetRegion' | 'mentions'>;

/** A title stated by hand, in a column or in a labelled line goes before the one found in the text. */
function titleOf(article: Article): string {
  return givenFacts(article, 'title')[0]?.value.trim() ?? article.title;
}

/** What a body that leaves out its place (县人民政府) is a body of. */
function placeOf({ path, evidence }: Region): IssuerPlace | null {
  const name = path.at(-1);
  return name === undefined || evidence.length === 0 ? null : { name, evidence: evidence.slice(0, 1) };
}

/** Describes an article from its own text and what stands around it. Pure. */
export function describeArticle(article: Article, gazetteer: Gazetteer): Description {
  const read = { ...article, title: titleOf(article), passages: textPassages(article.passages) };
  const titled = { ...read, given: [...article.given, ...headCells(read)] };
  const { region, facetRegion, mentions, date } = describePlaceAndDate(titled, gazetteer);
  const { type, alsoTypes, topics, issuer, speaker, docNumber, known } = describeKinds(
    titled,
    placeOf(region),
    (name) => gazetteer.sensesOf(name).length > 0,
    date.year,
  );
  const issuerKnown = shown(known.issuer);
  const speakerKnown = shown(known.speaker);
  return {
    summary: {
      id: article.id,
      title: titled.title,
      type,
      alsoTypes,
      topics,
      issuer: issuerKnown.how === 'unknown' ? null : issuer,
      speaker: speakerKnown.how === 'unknown' ? null : speaker,
      docNumber,
      region: shown(region),
      date: shown(date),
      known: {
        type: shown(known.type),
        topics: shown(known.topics, ({ note }) => note ?? ''),
        issuer: issuerKnown,
        speaker: speakerKnown,
        docNumber: shown(known.docNumber),
      },
      source: article.source,
      copies: [],
      characters: article.passages.reduce((sum, passage) => sum + passage.text.length, 0),
    },
    facetRegion,
    mentions,
  };
}
