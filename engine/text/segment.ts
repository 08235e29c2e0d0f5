import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generalDictionary, policyDictionary } from './dictionary.ts';
import { type CutRun, shortCut } from './short-cut.ts';
import { isSurrogate, unitsOfClass } from './unit-class.ts';

/**
 * Words of Chinese text. The only file that touches nodejieba. Where that could not be installed, which takes a C++ compiler
 * where nobody has built it before, `ShortCut` cuts in its place, to the same words.
 *
 * nodejieba keeps one dictionary a thread (its addon is instantiated per environment), so `segment` may be called
 * from worker threads; each pays the loading once.
 */

/** jieba's keyword extraction wants an idf file and stop words of at least one line; it is not used here, so it gets just that. */
const UNUSED_IDF = '的 1.0\n';
const UNUSED_STOP_WORDS = '的\n';

/** null where nodejieba is not installed, or not built. */
let nodejieba = await import('nodejieba').then(
  (module) => module.default,
  () => null,
);
let loaded = false;

/** Loads the dictionary, unless it is loaded: for who would rather wait now than at the first text. */
export function loadDictionary(): void {
  if (loaded || nodejieba === null) return;
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-words-'));
  try {
    const dict = join(folder, 'general.txt');
    const idfDict = join(folder, 'idf.txt');
    const stopWordDict = join(folder, 'stop.txt');
    const userDict = join(folder, 'policy.txt');
    writeFileSync(dict, generalDictionary());
    writeFileSync(idfDict, UNUSED_IDF);
    writeFileSync(stopWordDict, UNUSED_STOP_WORDS);
    writeFileSync(userDict, policyDictionary());
    nodejieba.load({ dict, idfDict, stopWordDict, userDict });
  } catch (error) {
    if (!isNotBuilt(error)) throw error;
    nodejieba = null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  loaded = true;
}

/**
 * From now on this thread cuts without jieba, to the same words: for a server's, since a dictionary of jieba's takes 85 MB and half a
 * second.
 */
export function cutWithoutJieba(): void {
  nodejieba = null;
}

/** Whether jieba cuts; else the program's own cutter does. */
export function cutsWithJieba(): boolean {
  loadDictionary();
  return nodejieba !== null;
}

/** nodejieba is there without what a compiler makes of it, or with what was made for another system. */
function isNotBuilt(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'BINDING_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED';
}

/** What a unit is to the cutting of runs. */
const OTHER = 0;
const HAN = 1;
const LETTER = 2;
const DIGIT = 3;
const SURROGATE = 4;
const HAN_CHARACTER = /\p{Script=Han}/u;
const LETTER_CHARACTER = /\p{L}/u;
const DIGIT_CHARACTER = /\p{Nd}/u;
const WHITE_SPACE = /\s/;
const KIND: Readonly<Uint8Array> = kinds();

/** Characters of one word set wide, as in a title: `会 议 纪 要`. */
const SET_WIDE = /\p{Script=Han}(?:\s+\p{Script=Han}(?!\p{Script=Han})){2,}/uy;

function kinds(): Uint8Array {
  const [han, letter, digit] = [HAN_CHARACTER, LETTER_CHARACTER, DIGIT_CHARACTER].map(unitsOfClass);
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    if (isSurrogate(unit)) return SURROGATE;
    if (han?.[unit] === 1) return HAN;
    if (digit?.[unit] === 1) return DIGIT;
    return letter?.[unit] === 1 ? LETTER : OTHER;
  });
}

function kindAt(text: string, at: number): number {
  const kind = KIND[text.charCodeAt(at)] ?? OTHER;
  if (kind !== SURROGATE) return kind;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (HAN_CHARACTER.test(character)) return HAN;
  if (DIGIT_CHARACTER.test(character)) return DIGIT;
  return LETTER_CHARACTER.test(character) ? LETTER : OTHER;
}

/** Where the character at a place ends. */
function after(text: string, at: number): number {
  return KIND[text.charCodeAt(at)] === SURROGATE && (text.codePointAt(at) ?? 0) >= 0x10000 ? at + 2 : at + 1;
}

/**
 * The words of a folded text in their order, with repeats; punctuation and white space are no words.
 * Han runs are cut by jieba where it is installed, digit and Latin runs stay whole, and so does every digit run beside Han
 * (`2006年` is `2006`, `年`).
 */
export function segment(folded: string): string[] {
  loadDictionary();
  const jieba = nodejieba;
  if (jieba === null) return shortCutWords(folded);
  const runs: { run: string; isHan: boolean }[] = [];
  // One call for all runs: jieba cuts at spaces and gives them back.
  let joined = '';
  eachRun(folded, (run, _, isHan) => {
    runs.push({ run, isHan });
    if (isHan) joined += joined === '' ? run : ` ${run}`;
  });
  const cut = joined === '' ? [] : jieba.cut(joined);
  const words: string[] = [];
  let next = 0;
  for (const { run, isHan } of runs) {
    if (!isHan) {
      words.push(run);
      continue;
    }
    for (let word = cut[next]; word !== undefined && word !== ' '; word = cut[++next]) words.push(word);
    next++;
  }
  return words;
}

function shortCutWords(folded: string): string[] {
  const words: string[] = [];
  eachWord(folded, (word) => words.push(word));
  return words;
}

/**
 * Calls `visit` with each word of `segment`, and with the place in the text, UTF-16 units, where its run begins. For whole
 * collections: `ShortCut` cuts as jieba does and takes a third of the time.
 */
export function eachWord(folded: string, visit: (word: string, from: number) => void): void {
  const cutter = shortCut();
  eachRun(folded, (run, from, isHan) => {
    if (!isHan) visit(run, from);
    else for (const word of cutter.cut(run)) visit(word, from);
  });
}

/**
 * The same for who keeps something by word: calls `visit` with each word that is no Han run, and `visitRun` with each run and where its
 * words end in it, which holds until another is cut.
 */
export function eachCutRun(
  folded: string,
  visit: (word: string, from: number) => void,
  visitRun: (run: string, from: number, cut: CutRun) => void,
): void {
  const cutter = shortCut();
  eachRun(folded, (run, from, isHan) => {
    if (isHan) visitRun(run, from, cutter.cutRun(run));
    else visit(run, from);
  });
}

/**
 * The same words, each with its half-open place in the text, UTF-16 units; that of a word set wide takes in the white space inside.
 */
export function eachPlacedWord(
  folded: string,
  visit: (word: string, start: number, end: number) => void,
): void {
  const cutter = shortCut();
  eachRun(folded, (run, from, isHan, to) => {
    if (!isHan) {
      visit(run, from, to);
      return;
    }
    const isWide = run.length < to - from;
    let at = from;
    for (const word of cutter.cut(run)) {
      const end = isWide ? behindWide(folded, at, word.length) : at + word.length;
      visit(word, at, end);
      at = isWide ? behindWhite(folded, end) : end;
    }
  });
}

/** Behind so many units of characters set wide. */
function behindWide(text: string, start: number, units: number): number {
  let end = start;
  for (let left = units; left > 0; end++) if (!WHITE_SPACE.test(text.charAt(end))) left--;
  return end;
}

function behindWhite(text: string, start: number): number {
  let at = start;
  while (at < text.length && WHITE_SPACE.test(text.charAt(at))) at++;
  return at;
}

/** By word, of those asked for: no more than the dictionary has. */
const within = new Map<string, readonly string[]>();

/**
 * The shorter words that lie within a word of `segment`: 会议 and 纪要 within 会议纪要. What an index should hold beside
 * it, so that a query for the part finds the whole.
 */
export function wordsWithin(word: string): readonly string[] {
  if (word.length <= 2 || kindAt(word, 0) !== HAN) return [];
  let words = within.get(word);
  if (words === undefined) {
    words = shortCut().within(word);
    within.set(word, words);
  }
  return words;
}

/**
 * Calls `visit` with each run of Han characters, and each run of letters and digits with inner decimal points (`2.8`,
 * `pm2.5`, `gdp`). Han runs of one character are words already and no runs to cut; a word set wide is one run.
 */
function eachRun(
  folded: string,
  visit: (run: string, from: number, isHan: boolean, to: number) => void,
): void {
  for (let at = 0; at < folded.length; ) {
    const kind = kindAt(folded, at);
    const end =
      kind === OTHER ? after(folded, at) : kind === HAN ? endOfHan(folded, at) : endOfWord(folded, at);
    if (kind === HAN) {
      const wide = end === after(folded, at) ? setWide(folded, at) : null;
      const run = wide === null ? folded.slice(at, end) : wide.replace(/\s+/g, '');
      const to = at + (wide?.length ?? run.length);
      visit(run, at, run.length > 1, to);
      at = to;
    } else {
      if (kind !== OTHER) visit(folded.slice(at, end), at, false, end);
      at = end;
    }
  }
}

function endOfHan(text: string, start: number): number {
  let end = after(text, start);
  while (end < text.length && kindAt(text, end) === HAN) end = after(text, end);
  return end;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < text.length && kindAt(text, end) >= LETTER) end = after(text, end);
    const mark = text.charAt(end);
    if ((mark !== '.' && mark !== ',') || end + 1 >= text.length || kindAt(text, end + 1) !== DIGIT)
      return end;
    // Behind the point only digits go on: `2.8a` is `2.8`, `a`.
    end++;
    while (end < text.length && kindAt(text, end) === DIGIT) end = after(text, end);
    if (text.charAt(end) !== '.' && text.charAt(end) !== ',') return end;
  }
}

/** The word set wide that begins at a place, null where none does. */
function setWide(text: string, at: number): string | null {
  SET_WIDE.lastIndex = at;
  return SET_WIDE.exec(text)?.[0] ?? null;
}
