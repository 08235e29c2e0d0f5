import type { Line } from '../lines/lines.ts';
import { cutTail } from '../lines/lines.ts';
import { REASONS } from '../reasons.ts';

/**
 * Some scraped pages carry one or more `?` at the ends of their lines, where a character of another encoding was lost.
 */

const AFTER_SENTENCE = /[。；！：，、”）)]\?{1,6}$/;
const RUN = /\?+$/;
/** Words that make the last sentence of a line a question. */
const QUESTION =
  /什么|吗|呢|怎么|怎样|如何|为何|为啥|哪|谁|多少|是否|能否|可否|何[以处时必尝况]|可言|难道|岂|是不是|能不能|会不会|好不好|几[个时]/;
/** Lines with a `?` after a finished sentence, from which on a page is taken to carry the marks everywhere. */
const SYSTEMATIC = 3;

/** Takes the stray marks off the line ends; a question keeps one. */
export function trimQuestionMarks(lines: readonly Line[]): void {
  let seen = 0;
  for (const line of lines) if (line.text.endsWith('?') && AFTER_SENTENCE.test(line.text)) seen += 1;
  const systematic = seen >= SYSTEMATIC;
  for (const line of lines) trimQuestionMark(line, systematic);
}

function trimQuestionMark(line: Line, systematic: boolean): void {
  if (!line.text.endsWith('?')) return;
  const run = RUN.exec(line.text)?.[0].length ?? 0;
  const before = line.text.slice(0, -run);
  const finished = AFTER_SENTENCE.test(line.text);
  if (!finished && !systematic && run < 2) return;
  const kept = finished || before.length === 0 || !isQuestion(before) ? 0 : 1;
  if (!systematic && !finished && kept === 0) return;
  cutTail(line, run - kept, { kind: 'stray-question-mark', reason: REASONS.lostCharacter });
}

function isQuestion(text: string): boolean {
  const tail = text.slice(-120);
  const start = Math.max(...['。', '！', '；', '?', '？'].map((mark) => tail.lastIndexOf(mark)));
  return QUESTION.test(tail.slice(start + 1));
}
