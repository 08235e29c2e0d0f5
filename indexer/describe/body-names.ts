import { NO_BODY } from './no-body-rules.ts';

/** What the name of a body ends in. */
const ENDINGS =
  '人民代表大会常务委员会|人民代表大会|人大常委会|人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|国务院办公厅|国务院|办公厅|办公室|委员会|管委会|管理委员会|领导小组|指挥部|人民法院|人民检察院|总公司|集团|公司|总局|管理局|税务局|分局|局|厅|部|署|院|银行|协会|联合会|总工会|工会|中心|总队|支队|大队|调查队|党委|党组|工委|县委|市委|省委|区委|市政府|省政府|县政府|区政府|医保局|卫生健康委|发展改革委|国资委|住房城乡建设委|农业农村委|卫生计生委|交通委|经信委|建委|教委|计生委|纪委|政协|中央军事委员会|中央军委';
/** The name of a body inside a longer pattern: the shortest run of characters that ends as one. */
export const BODY_NAME = `[\\p{Script=Han}（）()·、]{0,40}?(?:${ENDINGS})`;

const ENDS_AS_BODY = new RegExp(`(?:${ENDINGS})$`, 'u');
const CHARACTERS = /^[\p{Script=Han}（）()·、]{2,44}$/u;
/** The word for a body and nothing else: told only where a level or the state goes with it. */
const BARE = new RegExp(`^(?!国务院|中央|最高|全国)(?:${ENDINGS})$`, 'u');
const LEVELLED = /^(?:人民|县委|市委|省委|区委|市政府|省政府|县政府|区政府|政协)|^国务院/u;
/** 等4部门: the bodies that a title leaves unnamed. */
const AND_OTHERS = /等[0-9一二三四五六七八九十]{0,3}个?(?:部门|单位)$/u;
/** Two names written as one where a line ended between them; 总局 is followed by its own branches. */
const GLUED =
  /(?<=(?<!总)局|厅|委员会|人民政府|法院|检察院|办公室)(?=(?:中国|国家|中共|[\p{Script=Han}]{2,3}(?:省|市|自治区|自治县|县))[\p{Script=Han}]{2}|[\p{Script=Han}]{2}(?:银保监|保监|银监|证监)局$)/u;

/** A body where it stands in a line; units of the line, half-open. */
export interface NamedBody {
  name: string;
  start: number;
  end: number;
  /** 、 where that stands between it and the one before. */
  list: boolean;
}

/** Whether characters without white space are the name of a body. */
export function isBodyName(name: string): boolean {
  const plain = name.replace(AND_OTHERS, '');
  if (!CHARACTERS.test(plain) || !ENDS_AS_BODY.test(plain)) return false;
  return (!BARE.test(plain) || LEVELLED.test(plain)) && !NO_BODY.test(plain);
}

/**
 * The bodies that a line names and that it consists of: one, or several side by side (with spaces, 、, or nothing where lines
 * were joined). Null where anything else stands in it. Names set with spaces between their characters are read as one.
 */
export function bodiesOfLine(line: string): NamedBody[] | null {
  const words = [...line.matchAll(/[^\s、，,]+/gu)];
  if (words.length === 0) return null;
  if (words.length > 2 && words.every(([word]) => word.length <= 2) && !/[、，,]/u.test(line))
    return whole(line, line.replace(/\s+/gu, ''));
  const bodies = words.flatMap((word) => unglued(word[0], word.index, line[word.index - 1] === '、'));
  if (bodies.every(({ name }) => isBodyName(name))) return bodies;
  // 沪、苏、浙三地监管局
  return /\s/u.test(line.trim()) ? null : whole(line, line.trim());
}

function whole(line: string, name: string): NamedBody[] | null {
  const start = line.length - line.trimStart().length;
  return isBodyName(name) ? [{ name, start, end: line.trimEnd().length, list: false }] : null;
}

function unglued(word: string, at: number, list: boolean): NamedBody[] {
  const parts: NamedBody[] = [];
  let start = at;
  for (const name of word.split(GLUED)) {
    parts.push({ name, start, end: start + name.length, list: list && start === at });
    start += name.length;
  }
  return parts.every(({ name }) => isBodyName(name)) ? parts : [{ name: word, start: at, end: start, list }];
}
