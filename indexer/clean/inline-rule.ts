import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { Rule } from '../rules/rule.ts';

/** A repair inside the words of a line. */
export interface InlineRule extends Rule {
  /** What the map calls it. */
  readonly outcome: SegmentKind;
  /** What the match becomes: this text (empty: it is left out), or what is made of it; null leaves it as it is. */
  readonly became: string | ((match: string) => string | null);
  /** Characters one of which the pattern needs: lines without any are not searched. null: every line is. */
  readonly signs: string | null;
  /** Only where page numbers in dashes are known to have run into the text. */
  readonly pagedOnly?: true;
  /** The rule holds behind this place of the line. */
  readonly behind?: (text: string) => number;
  /** Whether the rule holds for what stands at `[start, end)` of the line; without it, for all that its pattern finds. */
  readonly where?: (text: string, start: number, end: number) => boolean;
}
