import fc from 'fast-check';
import { bareTitle } from '../../../engine/match/bare-title.ts';
import { RemovedIndex, RemovedIndexBuilder } from '../../../engine/match/removed-index.ts';
import { DOCUMENTS_BODY } from '../../../engine/opensearch/index-body.ts';
import { tokensOf } from '../../../engine/opensearch/pair-tokens.ts';
import { packedPassage } from '../../../engine/opensearch/passage-form.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { indexOf } from '../match/index-of.ts';
import { documents, text } from '../match/random-nodes.ts';
import { keep } from './pretend/kept.ts';
import { PretendIndex } from './pretend/pretend-index.ts';

export interface MadeDocument {
  passages: readonly string[];
  title: string;
  removed: readonly string[];
}

/** Documents as random queries ask for them, some with texts that were left out. */
export const made: fc.Arbitrary<MadeDocument[]> = fc
  .tuple(documents, fc.array(fc.array(text, { maxLength: 2 }), { minLength: 5, maxLength: 5 }))
  .map(([all, removed]) => all.map((document, at) => ({ ...document, removed: removed[at] ?? [] })));

/** The first passage is one section, all others another. */
export const SECTIONS_A_DOCUMENT = 2;

/** The same documents as the cluster has them, and as the local index has them. */
export function bothOf(all: readonly MadeDocument[]) {
  const index = new PretendIndex(
    all.map(({ passages, title, removed }, order) =>
      keep(
        String(order),
        {
          order,
          passages: passages.map((one, at) => {
            const section = order * SECTIONS_A_DOCUMENT + Math.min(at, SECTIONS_A_DOCUMENT - 1);
            return { reading: tokensOf(one), section, text: packedPassage({ order, section, text: one }) };
          }),
          leftOut: removed.map((one) => ({
            reading: tokensOf(one),
            text: packedPassage({ order, section: null, text: one }),
          })),
          title: [title, bareTitle(title)].filter((one) => one !== '').map(tokensOf),
        },
        DOCUMENTS_BODY.mappings.properties,
      ),
    ),
  );
  const exact = indexOf(
    all.map(({ passages }) => passages),
    all.map(({ title }) => title),
  );
  const builder = new RemovedIndexBuilder();
  for (const { removed } of all) builder.add({ removed });
  const removed = RemovedIndex.load(ArrayFile.inMemory(Buffer.concat(builder.finish())));
  return { index, exact, removed };
}
