import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sectionsOf } from '../engine/sections.ts';
import type { Passage, Section } from '../engine/types.ts';

/** A document as the ranking is measured on it. */
export interface CorpusDocument {
  /** Relative path with `/`. */
  file: string;
  title: string;
  passages: readonly Passage[];
  sections: readonly Section[];
}

const COMMENT = /<!--[\s\S]*?-->/g;
const HEADING = /^(#+)\s*(.+)$/;

/** Reads a folder of clean Markdown, in the order of paths: each line that is not empty is a passage. */
export function readMarkdownCorpus(folder: string): CorpusDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readMarkdown(join(folder, name), relative('.', name).replaceAll('\\', '/')));
}

function readMarkdown(path: string, file: string): CorpusDocument {
  const passages = readFileSync(path, 'utf8')
    .replace(COMMENT, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(passageOf);
  const titles = passages.filter(({ level }) => level === 1).map(({ text }) => text);
  return {
    file,
    title: titles.join(' ') || (passages[0]?.text ?? ''),
    passages,
    sections: sectionsOf(passages),
  };
}

function passageOf(line: string): Passage {
  const [, marks, text] = HEADING.exec(line) ?? [];
  if (marks === undefined || text === undefined) return { text: line, level: 0, kind: 'paragraph' };
  return { text, level: marks.length, kind: 'heading' };
}
