import type {
  ColumnUse,
  DocumentId,
  Evidence,
  Passage,
  SourceReference,
  SourceSegment,
} from '../engine/types.ts';

/** A fact about an article that stands outside its running text: a table column, markup, front matter, `zhengwen.csv`. */
export interface GivenFact {
  field:
    | 'title'
    | 'region'
    | 'province'
    | 'city'
    | 'county'
    | 'year'
    | 'date'
    | 'type'
    | 'topic'
    | 'issuer'
    | 'speaker'
    | 'docNumber'
    /** Who wrote a text, and which office somebody held, as a table names them: of a speech, the speaker and theirs. */
    | 'author'
    | 'office'
    /** The name of the site that shows a page. */
    | 'site'
    /** The day a site put its page up: a bound for news, never the date of a document. */
    | 'published';
  value: string;
  evidence: Evidence;
}

/** What `split` makes of a stretch of a file and `describe` reads: one document, before anything is known about it. */
export interface Article {
  id: DocumentId;
  /** Heading as it stands in the source (for the id); null for rows and whole files without one. */
  heading: string | null;
  /** Best title found so far: the inner title where there is one, else the heading without its number. */
  title: string;
  source: SourceReference;
  passages: Passage[];
  given: GivenFact[];
  /** Titles above it in the same file (page title, container heading), outermost first. */
  context: string[];
}

/** One file after read, clean and split. */
export interface ReadFile {
  /** Relative path with `/`. */
  file: string;
  format: string;
  bytes: number;
  encoding: { name: string; confidence: number } | null;
  /** The source text: what the file holds, decoded, unaltered (for docx, pdf …: as extracted). */
  text: string;
  articles: Article[];
  /** In order, adjoining, covering `text` exactly. */
  segments: SourceSegment[];
  /** Remarks for the report, e.g. a page without a text layer. */
  problems: string[];
  /** How the columns of its tables were taken. */
  columns?: readonly ColumnUse[];
}
