import { operandTerms } from '../match/near.ts';
import { compileTerm, type Pattern } from '../match/pattern.ts';
import type { QueryNode, TermNode } from '../query/ast.ts';
import { leafNodes } from '../query/terms.ts';
import { textOf } from '../text/fold.ts';
import { type HeldPassage, heldPassage, LINE, type PassageFacts, passageFacts } from './passage-form.ts';

/**
 * A passage of which only the places of some texts are known, written out so that the local code finds in it what it finds in the whole:
 * these texts where they stand, whatever else for the rest, sentences that begin where they begin. Where nothing of them is near,
 * it is left out.
 */

/** What is looked for in passages by its places alone. */
export interface PlacedTexts {
  /** Each once. */
  texts: readonly string[];
  /** Characters that a match looks at beside a text. */
  reach: number;
}

/** A text and where it stands, in units of the matched text. */
export interface PlacedText {
  text: string;
  at: number;
}

/** What stands beside such a text does not decide whether it matches. */
const OF_HAN = /^\p{Script=Han}+$/u;
const SURROGATES = /[\ud800-\udfff]/;
/** Stands for whatever it is: no text that is looked for has it, and it ends no sentence. */
const ANYTHING = '□';
/** Begins a sentence, and is left out of what is matched. */
const BORDER = '\n';

/** The texts of a query whose places tell what matches; null where something else is to be looked at, such as the ends of numbers. */
export function placedTexts(node: QueryNode): PlacedTexts | null {
  const texts = new Set<string>();
  let [distance, gaps] = [0, 0];
  for (const leaf of leafNodes(node)) {
    if (leaf.kind === 'facet') return null;
    if (leaf.kind === 'near') {
      for (const link of leaf.links)
        if (link.kind === 'distance') distance = Math.max(distance, link.characters);
    }
    for (const pattern of patternsOf(leaf)) {
      for (const step of pattern.steps) {
        if (step.kind === 'gap') continue;
        for (const { units, before, after } of step.literals) {
          const text = textOf(units);
          if (before !== 'none' || after !== 'none' || !OF_HAN.test(text) || SURROGATES.test(text))
            return null;
          texts.add(text);
        }
      }
      gaps = Math.max(gaps, gapsOf(pattern));
    }
  }
  // Where wildcards end a match, distances begin behind them.
  return { texts: [...texts], reach: distance + gaps + 1 };
}

const patternsOf = (leaf: QueryNode): Pattern[] => {
  const terms: TermNode[] =
    leaf.kind === 'near' ? leaf.operands.flatMap(operandTerms) : leaf.kind === 'term' ? [leaf] : [];
  return terms.flatMap((term) => compileTerm(term) ?? []);
};

const gapsOf = ({ steps }: Pattern): number =>
  steps.reduce((sum, step) => (step.kind === 'gap' ? sum + step.most : sum), 0);

/**
 * A passage of which the cluster tells the places of texts, in one line: the number of the text and where it stands, in pairs; and in
 * the second its facts. One whose places do not tell it is told whole, in three lines.
 */
export function readOutline(told: string, { texts, reach }: PlacedTexts): HeldPassage {
  const [places = '', facts = '', whole] = told.split(LINE);
  if (whole !== undefined) return heldPassage(told);
  const numbers = places.trimEnd().split(' ').map(Number);
  const placed = Array.from({ length: places === '' ? 0 : numbers.length / 2 }, (_, pair) => ({
    text: texts[numbers[2 * pair] ?? 0] ?? '',
    at: numbers[2 * pair + 1] ?? 0,
  }));
  return outlinedPassage(passageFacts(facts), placed, reach);
}

/** @param places in any order; of all that is told of the texts in the passage, none may be missing */
export function outlinedPassage(
  { order, section, length, borders }: PassageFacts,
  places: readonly PlacedText[],
  reach: number,
): HeldPassage {
  const ordered = places.toSorted((a, b) => a.at - b.at);
  let text = '';
  let border = 0;
  /** Writes what stands from one unit to another. */
  const write = (written: string, from: number): void => {
    for (let at = from; at < from + written.length; at++) {
      for (; (borders[border] ?? length) < at; border++);
      if (borders[border] === at) text += BORDER;
      text += written[at - from] ?? '';
    }
  };
  let end = 0;
  /** What is not known, up to a unit; of much of it the ends. */
  const fill = (to: number): void => {
    const gap = to - end;
    if (gap <= 2 * reach) {
      write(ANYTHING.repeat(gap), end);
      return;
    }
    write(ANYTHING.repeat(reach), end);
    const left = borders.slice(border).find((one) => one >= end + reach);
    if (left !== undefined && left < to - reach) text += BORDER;
    write(ANYTHING.repeat(reach), to - reach);
  };
  for (const { text: own, at } of ordered) {
    if (at > end) fill(at);
    const from = Math.max(at, end);
    write(own.slice(from - at), from);
    end = Math.max(end, at + own.length);
  }
  if (length > end) fill(length);
  return { order, section, text };
}
