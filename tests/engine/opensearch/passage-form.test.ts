import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  heldPassage,
  packedPassage,
  passageFacts,
  shownPassage,
  WHOLE,
} from '../../../engine/opensearch/passage-form.ts';
import { matchedText, textOf } from '../../../engine/text/fold.ts';
import { PassageTextBuilder } from '../../../engine/text/passage-text.ts';

const unpacked = (packed: string): string => Buffer.from(packed, 'base64').toString();

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '工',
        '業',
        '业',
        '。',
        '，',
        '”',
        '"',
        ' ',
        '　',
        '\n',
        '\r\n',
        '\u200b',
        '2',
        '．',
        'Ａ',
        'é',
        '㈠',
      ),
      fc.constantFrom('𬭚', '😀', '\ud842', '\udc00', '\u{e0100}', '\\', '\u0000'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const plain = written.map((text) => text.replace(/[\ud800-\udfff]/g, ''));
const section = fc.option(fc.nat(1000), { nil: null });

describe('a passage as the cluster keeps it', () => {
  test('is given back as it was, to the last white space and half of a character', () => {
    fc.assert(
      fc.property(written, fc.nat(1e6), section, (text, order, own) => {
        const passage = { order, section: own, text };
        expect(heldPassage(unpacked(packedPassage(passage)))).toEqual(passage);
        const place = { ordinal: order % 97, level: order % 4, kind: 'heading' as const };
        const packed = unpacked(packedPassage(passage, place));
        expect(shownPassage(packed)).toEqual({ ...place, text });
        expect(heldPassage(packed)).toEqual(passage);
      }),
      { numRuns: 2000 },
    );
  });

  test('has the matched text in its first line, and where its sentences begin in the second', () => {
    fc.assert(
      fc.property(plain, section, (text, own) => {
        const [matched, facts = '', , ...more] = unpacked(
          packedPassage({ order: 7, section: own, text }),
        ).split('\n');
        const builder = new PassageTextBuilder();
        builder.addDocument([text]);
        const passage = builder.finish();
        const { units } = matchedText(text);
        const borders = [...units.keys()].filter((at) => at > 0 && passage.sentenceStart(at, 0) === at);
        expect(matched).toBe(textOf(units));
        expect(passageFacts(facts)).toEqual({ order: 7, section: own, length: units.length, borders });
        expect(more).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('says where its places do not tell it: a character has two units', () => {
    const [matched, facts] = unpacked(packedPassage({ order: 1, section: 2, text: '工𬭚业。' })).split('\n');
    expect(matched).toBe('');
    expect(facts?.startsWith(WHOLE)).toBe(true);
  });
});
