import type { Language } from '../../engine/types.ts';

type Message = (detail: string) => string;

/** What the note of an entry says, beside the rules of any style. */
const NOTES = {
  source: { zh: (file) => `源文件：${file}`, en: (file) => `source file: ${file}` },
  lines: { zh: (lines) => ` 第 ${lines} 行`, en: (lines) => `, lines ${lines}` },
  page: { zh: (page) => ` 第 ${page} 页`, en: (page) => `, page ${page}` },
  'source-paragraph': { zh: (at) => ` 第 ${at} 段`, en: (at) => `, paragraph ${at}` },
  passage: { zh: (at) => `引自第 ${at} 段`, en: (at) => `cited: passage ${at}` },
  'from-file-name': { zh: () => '题名取自文件名', en: () => 'title taken from the name of the file' },
  masked: {
    zh: (mask) => `年份在原文中作“${mask}”，未补`,
    en: (mask) => `the year is masked in the text (${mask}) and was not filled in`,
  },
  inferred: { zh: (what) => `${what}系推断`, en: (what) => `${what} inferred` },
  restored: { zh: (what) => `${what}据另一副本补出`, en: (what) => `${what} restored from a copy` },
  evidence: { zh: (quotes) => `，依据：${quotes}`, en: (quotes) => ` from ${quotes}` },
  date: { zh: () => '日期', en: () => 'date' },
  issuer: { zh: () => '发文机关', en: () => 'issuer' },
  speaker: { zh: () => '讲话人', en: () => 'speaker' },
  number: { zh: () => '发文字号', en: () => 'document number' },
  separator: { zh: () => '；', en: () => '; ' },
} as const satisfies Record<string, Readonly<Record<Language, Message>>>;

export type NoteCode = keyof typeof NOTES;

export function noteMessage(code: NoteCode, lang: Language, detail = ''): string {
  return NOTES[code][lang](detail);
}
