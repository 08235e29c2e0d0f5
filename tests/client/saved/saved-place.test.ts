import { describe, expect, it } from 'vitest';
import { placed } from '../../../client/document/saved-place.ts';
import type { SavedItem } from '../../../client/saved/saved-item.ts';
import type { ResolveAnswer } from '../../../engine/types.ts';
import { documentChecks, linkCheck } from '../../../links/content-check.ts';
import { savedItem } from './saved-item.ts';

const passages = ['乡道养护纪要', '边沟雨季之前疏通。', '经费年底结算。'].map((text, ordinal) => ({
  ordinal,
  kind: 'paragraph' as const,
  level: 0,
  text,
  heading: null,
}));
const checks = documentChecks(passages);

const item = (more: Partial<SavedItem>): SavedItem => savedItem('d', more);
const quoted = item({ passage: 1, quote: '雨季之前' });

describe('where something saved stands in its document', () => {
  it('is the whole of it where no passage was saved', () => {
    expect(placed(item({}), undefined, checks)).toMatchObject({ passage: null, words: [], lost: false });
  });

  it('is the passage saved, wherever that has moved, and nowhere once its words are others', () => {
    const whole = item({ passage: 1, check: linkCheck(checks, 1) });
    expect(placed(whole, undefined, checks)).toMatchObject({ passage: 1, words: [], lost: false });
    const moved = documentChecks([passages[0], passages[2], passages[1]].flatMap((one) => one ?? []));
    expect(placed(whole, undefined, moved)).toMatchObject({ passage: 2, lost: false });
    const others = documentChecks(passages.map((one) => ({ ...one, text: `${one.text}另` })));
    expect(placed(whole, undefined, others)).toMatchObject({ passage: null, lost: true });
  });

  it('is where the server finds its words, over all the passages that they run over', () => {
    const rest = [{ passage: 2, range: [0, 2] as const }];
    const place = { document: 'd', title: '', passage: 1, range: [2, 6] as const, rest };
    const answer: ResolveAnswer = { status: 'unique', place };
    expect(placed(quoted, answer, checks)).toMatchObject({
      passage: 1,
      words: [{ passage: 1, range: [2, 6] }, ...rest],
      lost: false,
    });
  });

  it('is not told before the server has answered, and is nowhere where the words are gone, elsewhere, or in several places', () => {
    const place = { document: 'e', title: '', passage: 1, range: [2, 6] as const };
    expect(placed(quoted, undefined, checks)).toMatchObject({ passage: null, words: [], lost: false });
    const answers: ResolveAnswer[] = [
      { status: 'gone' },
      { status: 'moved', place },
      { status: 'ambiguous', places: [place, place] },
    ];
    for (const answer of answers) {
      expect(placed(quoted, answer, checks)).toMatchObject({ passage: null, words: [], lost: true });
    }
  });
});
