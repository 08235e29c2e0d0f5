import type { Evidence } from '../../engine/types.ts';
import { titleStem } from './title-stem.ts';

/** A place that completes the name of a body, with the words that name it. */
export interface IssuerPlace {
  /** The place itself, then what it lies in: a county's text may be signed by the city. */
  name: string;
  evidence: readonly Evidence[];
}

/** A name without its place (省人民政府, 市人大…) takes a place known otherwise, where the levels agree. */
export function completed(name: string, place: string): string {
  if (name.startsWith(place)) return name;
  const level = /^(省|市|县|区|自治区|自治州|自治县|州|旗|盟)(?=人民|政府|人大|委)/u.exec(name)?.[1];
  if (level !== undefined) return place.endsWith(level) ? place + name.slice(level.length) : name;
  return /^人民(?:代表大会|政府)/u.test(name) ? place + name : name;
}

/** The place a title begins with: `杭州市科学技术普及条例` → `杭州市`, `2026年吉林省政府工作报告` → `吉林省`. */
export function placeOfTitle(title: string): IssuerPlace | null {
  const { start } = titleStem(title);
  const found =
    /^(?:[0-9]{4}年)?([\p{Script=Han}]{2,9}?(?:特别行政区|自治区|自治州|自治县|省|市|县|区|旗|盟))(?!长|场|委|民|级|域)/u.exec(
      title.slice(start),
    );
  const name = found?.[1];
  return name === undefined ? null : { name, evidence: [{ quote: name, from: 'title' }] };
}
