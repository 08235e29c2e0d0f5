import { compareDocuments } from '../indexer/compare/compare.ts';
import { sketchOf } from '../indexer/compare/sketch.ts';
import { SketchStore } from '../indexer/compare/sketch-store.ts';
import type { MadeDocument } from './scale/made-documents.ts';

/** How well the copies of a made collection were told, whose true copies are known. */
export interface CopiesFigures {
  documents: number;
  /** Pairs of documents that are one text: one repeats the other, or both a third. */
  pairs: number;
  /** Pairs of documents in one group. */
  found: number;
  /** Pairs that are both. */
  right: number;
  precision: number;
  recall: number;
  /** Documents of the largest group. */
  largestGroup: number;
  /** Excerpts listed that are not of a text that the document repeats, or repeats with it. */
  strangeExcerpts: number;
  /** Bytes of the sketches a document. */
  sketchBytes: number;
  /** Of the processor, for comparing alone. */
  milliseconds: number;
  /** The most memory that the process has had, for making and sketching too. */
  peakBytes: number;
}

/** A passage that every second text ends with, and its copies: nothing that makes copies of others. */
const STOCK_PASSAGE =
  '各级各部门要切实加强组织领导，明确责任分工，细化工作措施，确保各项任务落到实处。要加强督促检查，定期通报进展情况，对工作不力、进展缓慢的，要及时约谈提醒并督促整改。要强化宣传引导，充分利用各类媒体广泛宣传，营造全社会共同参与的良好氛围。各地贯彻落实情况，请于每季度末报送联席会议办公室汇总。';

/**
 * Sketches and compares made documents, half of which end with the same passage. A document that repeats no more than half of
 * another is an excerpt of it by definition, and counts as a text of its own.
 */
export function copiesFigures(made: Iterable<MadeDocument>): CopiesFigures {
  const sketches = new SketchStore();
  const lengths: number[] = [];
  const repeated: number[] = [];
  /** Text of each document: the first that it is a copy of, or its own. */
  const sources: number[] = [];
  for (const { paragraphs, copyOf } of made) {
    const position = sources.length;
    const source = copyOf ?? position;
    const texts = source % 2 === 0 ? paragraphs : [...paragraphs, STOCK_PASSAGE];
    sketches.add(sketchOf(texts.map((text) => ({ text, level: 0 }))));
    lengths.push(texts.join('').length);
    repeated.push(source);
    const isCopy = (lengths[position] ?? 0) * 2 > (lengths[source] ?? 0);
    sources.push(isCopy ? source : position);
  }
  const ids = sources.map((_, position) => String(position));
  const begun = process.cpuUsage();
  const { groups, relations } = compareDocuments(ids, sketches);
  const { user, system } = process.cpuUsage(begun);
  const pairs = pairsWithin(sources);
  const found = pairsWithin(groups);
  const right = pairsWithin(sources.map((source, document) => `${source} ${groups[document]}`));
  const strange = relations.map((list, document) => {
    const own = sources[document];
    return list.filter(({ kind, document: other }) => kind !== 'copy' && sources[Number(other)] !== own)
      .length;
  });
  return {
    documents: sources.length,
    pairs,
    found,
    right,
    precision: right / Math.max(found, 1),
    recall: right / Math.max(pairs, 1),
    largestGroup: Math.max(0, ...sizesOf(groups)),
    strangeExcerpts: strange.reduce((sum, count) => sum + count, 0),
    sketchBytes: Math.round(sketches.bytes / Math.max(sources.length, 1)),
    milliseconds: Math.round((user + system) / 1000),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** Sizes of the groups that members are told by their names. */
function sizesOf(groups: Iterable<number | string>): number[] {
  const sizes = new Map<number | string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}

function pairsWithin(groups: Iterable<number | string>): number {
  return sizesOf(groups).reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

export function copiesLines(figures: CopiesFigures): string[] {
  const { documents, pairs, found, precision, recall, largestGroup, strangeExcerpts, sketchBytes } = figures;
  return [
    `copies among ${documents} made documents  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  (${found} pairs found of ${pairs}; largest group ${largestGroup}; excerpts of strangers ${strangeExcerpts})`,
    `  compared in ${(figures.milliseconds / 1000).toFixed(1)} s of one processor, sketches ${sketchBytes} bytes a document, highest memory ${Math.round(figures.peakBytes / 2 ** 20)} MiB`,
  ];
}
