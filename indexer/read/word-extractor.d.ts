declare module 'word-extractor' {
  /** What word-extractor found in a .doc file; each part with LF between paragraphs, tabs between cells. */
  interface ExtractedDocument {
    getBody(): string;
    getFootnotes(): string;
    getTextboxes(options?: { includeHeadersAndFooters?: boolean; includeBody?: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<ExtractedDocument>;
  }
}
