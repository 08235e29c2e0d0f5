import { isAddressee } from '../../lines/heading-forms.ts';
import { ordinalAt } from '../../lines/ordinals.ts';
import { isParagraph, LONG_PARAGRAPH } from './running-text.ts';

/** Lines of a page, not removed, among which its title is looked for, and paragraphs after which no more is. */
const PAGE_HEAD = 40;
const MOST_PARAGRAPHS = 6;
/** Units of each paragraph in which a quoted title is looked for. */
const QUOTED_WITHIN = 300;

const POINTS = {
  eachLine: -0.2,
  eachParagraph: -2.5,
  belowNumber: -4,
  quoted: 4,
} as const;

/** What has been read of a page, from its top down to a line, without what is of the site. */
export class LinesAbove {
  lines = 0;
  paragraphs = 0;
  /** A numbered heading is among them. */
  #numbered = false;
  /** Where the paragraphs begin. */
  #openings = '';
  /** The mark of a newspaper's page stood above, and text of an article behind it. */
  #onPaper = false;
  #inArticle = false;

  /** So much stands above that no title follows. */
  get isText(): boolean {
    return this.lines >= PAGE_HEAD || this.paragraphs >= MOST_PARAGRAPHS;
  }

  /**
   * The mark of a newspaper's page: where no article has begun, an advertisement or a motto stood above, and the first
   * article of the page begins here.
   */
  passPageMark(): void {
    if (this.#inArticle) return;
    this.lines = 0;
    this.paragraphs = 0;
    this.#onPaper = true;
  }

  add(text: string): void {
    this.lines += 1;
    if (isParagraph(text) || isAddressee(text)) this.paragraphs += 1;
    this.#inArticle ||= this.#onPaper && text.length > LONG_PARAGRAPH;
    if (isParagraph(text)) this.#openings += text.slice(0, QUOTED_WITHIN);
    if (ordinalAt(text) !== null) this.#numbered = true;
  }

  /** What they say of a line below them as a title; `isPart`: it heads the page as a part of a book. */
  pointsOf(text: string, isPart: boolean): number {
    const isQuoted = this.#openings.includes(`《${text}》`) || this.#openings.includes(`将${text}`);
    return (this.#numbered && !isPart ? POINTS.belowNumber : 0) + (isQuoted ? POINTS.quoted : 0);
  }

  /** What it tells of a line that they stand above it. */
  get pointsOfDistance(): number {
    return this.lines * POINTS.eachLine + this.paragraphs * POINTS.eachParagraph;
  }
}
