import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGrams, buildSomeGrams } from '../../../engine/grams/build-grams.ts';
import { GramPostings } from '../../../engine/grams/gram-postings.ts';
import { characterKey, pairKey } from '../../../engine/grams/grams.ts';
import { PassageTextBuilder } from '../../../engine/text/passage-text.ts';

const passage = fc
  .array(fc.constantFrom('工', '业', '园', '区', '1'), { maxLength: 12 })
  .map((all) => all.join(''));

test('some grams have the very postings that they have among all', () => {
  fc.assert(
    fc.property(fc.array(fc.array(passage, { maxLength: 4 }), { maxLength: 5 }), (documents) => {
      const builder = new PassageTextBuilder();
      for (const passages of documents) builder.addDocument(passages);
      const of = { text: builder.finish(), sections: null };
      const unit = (character: string): number => character.charCodeAt(0);
      const keys = [
        characterKey(unit('园')),
        pairKey(unit('工'), unit('业')),
        pairKey(unit('业'), unit('业')),
      ];
      const [all, some] = [GramPostings.of(buildGrams(of)), GramPostings.of(buildSomeGrams(of, keys))];
      for (const key of keys) expect(some.hits(key)).toEqual(all.hits(key));
      expect(some.hits(characterKey(unit('区'))).passages).toHaveLength(0);
    }),
  );
});
