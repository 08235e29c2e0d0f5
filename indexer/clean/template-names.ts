import { REASONS } from '../reasons.ts';
import type { Page } from './page.ts';

/** `发言稿《年初工作会议讲话稿》。`: the name of a template, put between the sentences of a text. */
const NAMED =
  /^(?:讲话稿|发言稿|演讲稿|工作总结|总结|范文|心得体会|工作计划|述职报告|工作汇报|策划书|申请书|致辞)《([^《》]{3,24})》。?$/;
const LONGEST = 32;
/** Times the name must stand in the page: once it may be a line of the text. */
const TIMES = 2;

/** Names of templates between sentences: once named in 《》, the bare name is known as well. */
export function removeTemplateNames(page: Page): void {
  const places = new Map<string, number[]>();
  const texts = page.lines.map((line, index) => (line.text.length <= LONGEST ? page.text(index) : null));
  for (const [index, text] of texts.entries()) {
    const name = text === null ? undefined : NAMED.exec(text)?.[1];
    if (name !== undefined) places.set(name, [...(places.get(name) ?? []), index]);
  }
  if (places.size === 0) return;
  for (const [index, text] of texts.entries()) {
    if (text?.endsWith('。') === true) places.get(text.slice(0, -1))?.push(index);
  }
  for (const indices of places.values()) {
    if (indices.length < TIMES) continue;
    for (const index of indices) page.remove(index, { kind: 'uploader-note', reason: REASONS.templateName });
  }
}
