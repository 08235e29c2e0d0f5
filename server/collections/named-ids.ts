import type { ConcordanceRow } from '../../engine/concordance/types.ts';
import type {
  DocumentDetail,
  DocumentId,
  DocumentSummary,
  Evidence,
  FileReport,
  Hit,
  Known,
  ResolveAnswer,
  SourceDetail,
} from '../../engine/types.ts';

/** Stands between a collection and the id of a document in it: no name of a collection holds it. */
const BORDER = ':';

/** The collection and the id in it that an id over several collections is made of; null for any other. */
export function partedId(id: DocumentId): { collection: string; id: DocumentId } | null {
  const border = id.indexOf(BORDER);
  return border < 0 ? null : { collection: id.slice(0, border), id: id.slice(border + 1) };
}

/** What an engine answers, as it reads among several collections: each id says in which it is. */
export class NamedIds {
  readonly #collection: string;

  constructor(collection: string) {
    this.#collection = collection;
  }

  readonly id = (id: DocumentId): DocumentId => `${this.#collection}${BORDER}${id}`;

  readonly summary = (summary: DocumentSummary): DocumentSummary => {
    const { known } = summary;
    return {
      ...summary,
      id: this.id(summary.id),
      collection: this.#collection,
      copies: summary.copies.map(this.id),
      region: this.#known(summary.region),
      date: this.#known(summary.date),
      known: {
        type: this.#known(known.type),
        topics: this.#known(known.topics),
        issuer: this.#known(known.issuer),
        speaker: this.#known(known.speaker),
        docNumber: this.#known(known.docNumber),
      },
    };
  };

  readonly hit = (hit: Hit): Hit => ({
    ...hit,
    document: this.summary(hit.document),
    copies: hit.copies.map(this.id),
  });

  readonly row = (row: ConcordanceRow): ConcordanceRow => ({
    ...row,
    document: { ...row.document, id: this.id(row.document.id), collection: this.#collection },
    ...(row.whole === undefined
      ? {}
      : {
          whole: {
            ...row.whole,
            document: this.summary(row.whole.document),
            copies: row.whole.copies.map(this.id),
          },
        }),
  });

  readonly file = (report: FileReport): FileReport => ({
    ...report,
    file: `${this.#collection}/${report.file}`,
  });

  detail(detail: DocumentDetail): DocumentDetail {
    const named = <T extends { document: DocumentId }>(other: T): T => ({
      ...other,
      document: this.id(other.document),
    });
    return {
      ...detail,
      document: this.summary(detail.document),
      relations: detail.relations.map(named),
      related: detail.related.map(named),
    };
  }

  source(source: SourceDetail): SourceDetail {
    const segments = source.segments.map((segment) =>
      segment.document === undefined ? segment : { ...segment, document: this.id(segment.document) },
    );
    return { ...source, segments };
  }

  resolved(answer: ResolveAnswer): ResolveAnswer {
    switch (answer.status) {
      case 'gone':
        return answer;
      case 'ambiguous':
        return {
          ...answer,
          places: answer.places.map((place) => ({ ...place, document: this.id(place.document) })),
        };
      case 'unique':
      case 'moved':
        return { ...answer, place: { ...answer.place, document: this.id(answer.place.document) } };
    }
  }

  #known<T extends Known>(known: T): T {
    return { ...known, evidence: known.evidence.map((evidence) => this.#evidence(evidence)) };
  }

  #evidence(evidence: Evidence): Evidence {
    return evidence.document === undefined ? evidence : { ...evidence, document: this.id(evidence.document) };
  }
}
