import { ExactIndex } from '../../../engine/match/exact-index.ts';
import { ExactIndexBuilder } from '../../../engine/match/exact-index-builder.ts';
import { Ranking } from '../../../engine/rank/ranking.ts';
import { sectionsOf } from '../../../engine/sections.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { AS_NUMBERED } from '../../../engine/snapshot/places.ts';
import type { Passage } from '../../../engine/types.ts';
import { countPairs } from '../../../engine/words/count-pairs.ts';
import { countWords } from '../../../engine/words/count-words.ts';
import { bodySections, rankedTexts } from '../../../engine/words/ranked-texts.ts';
import { WordsBuilder } from '../../../engine/words/words-builder.ts';
import { WordsIndex } from '../../../engine/words/words-index.ts';

export interface SmallDocument {
  title: string;
  /** Body passages. */
  text: string[];
}

/** The files of a few documents: of words, and the exact index. */
function filesOf(documents: readonly SmallDocument[]): [words: Uint8Array, exact: Uint8Array] {
  const [words, exact] = [new WordsBuilder(), new ExactIndexBuilder()];
  for (const { title, text } of documents) {
    const passages: Passage[] = [
      { text: title, level: 1, kind: 'heading' },
      ...text.map((body): Passage => ({ text: body, level: 0, kind: 'paragraph' })),
    ];
    const sections = sectionsOf(passages);
    const texts = rankedTexts({ title, passages, sections });
    words.add({ words: countWords(texts), pairs: countPairs(texts) });
    const fields = { title, issuer: '', speaker: '', path: '' };
    const bodies = bodySections({ passages, sections });
    exact.add({ passages: passages.map((passage) => passage.text), bodies, fields });
  }
  return [Buffer.concat(words.finish()), Buffer.concat(exact.finish())];
}

export const wordsBytes = (documents: readonly SmallDocument[]): Uint8Array => filesOf(documents)[0];

/** The words index of a few documents, over their exact index. */
export function wordsIndexOf(documents: readonly SmallDocument[]): WordsIndex {
  const [words, exact] = filesOf(documents);
  return WordsIndex.load(ArrayFile.inMemory(words), ExactIndex.load(ArrayFile.inMemory(exact)));
}

export function rankingOf(documents: readonly SmallDocument[]): Ranking {
  return new Ranking(wordsIndexOf(documents), AS_NUMBERED);
}

/** Invented rules of an invented city. */
export const COLLECTION: readonly SmallDocument[] = [
  {
    title: '青岭市房屋租赁管理办法',
    text: [
      '第一条 为了规范房屋租赁，制定本办法。',
      '第二条 出租人应当向承租人返还保证金。',
      '第三条 承租人应当按时支付租金，并爱护房屋。',
    ],
  },
  {
    title: '青岭市养犬管理条例',
    text: ['第一条 为了规范养犬行为，制定本条例。', '第二条 饲养的动物造成他人损害的，饲养人承担责任。'],
  },
  {
    title: '青岭市2006年政府工作报告',
    text: ['过去一年，全市招商引资成绩明显。', '今年要抓好工业园区建设，继续招商引资，扩大招商引资成果。'],
  },
  {
    title: '青岭市工业园区管理规定',
    text: ['第一条 园区以工业为主。', '第二条 园区管委会负责招商引资。'],
  },
];
