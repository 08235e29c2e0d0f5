import type { Hits } from '../grams/grams.ts';
import type { NearNode, QueryNode, TermNode } from '../query/ast.ts';
import type { Lookup } from './lookup.ts';
import { Occurrences } from './occurrences.ts';
import { type Pattern, sharesSpelling } from './pattern.ts';
import { TermMatcher } from './term-matcher.ts';

/** What adds occurrences: a positive term by itself, or a proximity chain. */
export interface Source {
  hits: Hits;
  locate(passage: number, report: (start: number, end: number, term: number) => void): void;
  /** Adds the ranges matched in the passage at a place of `hits`: offsets into the text's units. */
  addRanges(place: number, ranges: Occurrences): void;
  /** Positive terms of which a match holds one each. */
  terms: number;
  /** Whether another source may match the same ranges, so that adding up could count one twice. */
  mayCollide: boolean;
}

/** Positive terms and chains, equal terms once, those first that cannot collide among themselves. */
export function sourcesOf(root: QueryNode, terms: readonly TermNode[], lookup: Lookup): Source[] {
  const { text } = lookup;
  const positive = positiveSources(root);
  const patterns = new Map<string, { pattern: Pattern; node: TermNode }>();
  for (const node of positive.terms) {
    const pattern = lookup.patternOf(node);
    if (pattern !== null && !patterns.has(pattern.key)) patterns.set(pattern.key, { pattern, node });
  }
  const compiled = [...patterns.values()];
  const plain = compiled.map(({ pattern, node }): Source => {
    const term = terms.indexOf(node);
    const others = compiled.filter((other) => other.pattern !== pattern).map((other) => other.pattern);
    const hits = lookup.hitsOf(node);
    const matcher = new TermMatcher(text, pattern);
    const found = new Occurrences();
    const find = (passage: number, ranges: Occurrences): void =>
      matcher.find(text.start(passage), text.end(passage), ranges);
    return {
      hits,
      locate: (passage, report) => {
        found.clear();
        find(passage, found);
        for (let at = 0; at < found.length; at++) report(found.start(at), found.end(at), term);
      },
      addRanges: (place, ranges) => find(hits.passages[place] ?? 0, ranges),
      terms: 1,
      mayCollide: pattern.literals === null || sharesSpelling(pattern, others),
    };
  });
  const near = positive.chains.map((node): Source => {
    const { chain, hits } = lookup.chainOf(node);
    return {
      hits,
      locate: (passage, report) => chain.locate(passage, report),
      addRanges: (place, ranges) => {
        const end = hits.offsets[place + 1] ?? 0;
        for (let at = hits.offsets[place] ?? 0; at < end; at++) {
          ranges.add(hits.starts[at] ?? 0, hits.ends[at] ?? 0);
        }
      },
      terms: node.operands.length,
      mayCollide: true,
    };
  });
  return [...plain, ...near].sort((a, b) => Number(a.mayCollide) - Number(b.mayCollide));
}

/** The terms that count wherever they stand, and the chains whose terms count only where the chain is satisfied. */
function positiveSources(root: QueryNode): { terms: TermNode[]; chains: NearNode[] } {
  const terms: TermNode[] = [];
  const chains: NearNode[] = [];
  const visit = (node: QueryNode, excluded: boolean): void => {
    switch (node.kind) {
      case 'facet':
        return;
      case 'term':
        if (!excluded && node.field === null) terms.push(node);
        return;
      case 'near':
        if (!excluded) chains.push(node);
        return;
      case 'not':
        visit(node.operand, !excluded);
        return;
      case 'or':
      case 'and':
        for (const operand of node.operands) visit(operand, excluded);
    }
  };
  visit(root, false);
  return { terms, chains };
}
