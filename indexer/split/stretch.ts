/** One article as a stretch of lines; lines marked as removed belong to no text but stay in place. */
export interface Stretch {
  /** Indices into the lines of the file, half-open. */
  first: number;
  last: number;
  /** The line that heads it, -1 where it has none. */
  heading: number;
  /** What its name is made of beside the path: the heading as it stands, with those it stands under. */
  key: string;
  /** Heading without its number and the junk behind it; null where there is none. */
  title: string | null;
  /** Overrides the title found in its lines. */
  statedTitle?: string;
  /** Titles above it, outermost first. */
  context: string[];
  /** Its heading is one that numbers the articles of a page: a title of its own may stand below. */
  numbered: boolean;
}
