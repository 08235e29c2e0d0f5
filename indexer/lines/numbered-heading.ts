import { ordinalAt, ordinalValue } from './ordinals.ts';

/** Headings that number the articles of a page: 第三篇：…, 篇3：…, 【篇三】, …讲话篇3, 范文二. */

export interface NumberedHeading {
  number: number;
  /** What stands beside the number, trimmed; may be empty. */
  title: string;
  /** `lead`: the number comes first and is set off by a colon or bracket; `bare`: it is not (第一篇 总论); `trail`: it comes last. */
  form: 'lead' | 'bare' | 'trail';
}

const NUMBER = '([一二三四五六七八九十百零〇]{1,4}|[0-9０-９]{1,3})';
const LEAD = new RegExp(
  `^([【\\[（(〖]?)\\s*(?:第\\s*${NUMBER}\\s*篇|(?:篇|范文|范本|文本)\\s*${NUMBER})(?!章|幅)\\s*([】\\]）)〗]?)\\s*([:：、.．\\-—]?)\\s*(.*)$`,
);
const TRAIL = new RegExp(
  `^(.{2,48}?)\\s*[（(【\\[]?\\s*(?:第\\s*${NUMBER}\\s*篇|(?:篇|范文)\\s*${NUMBER})\\s*[）)】\\]]?$`,
);
/** `工作总结篇一：林业站工作总结`: the name of the page, the number, the title. */
const MIDDLE = new RegExp(
  `^[^，。；：:]{2,24}?\\s*(?:第\\s*${NUMBER}\\s*篇|(?:篇|范文)\\s*${NUMBER})\\s*[:：]\\s*(\\S.*)$`,
);
const LONGEST = 80;

/** Reads a line as a numbered heading, null where it is none. */
export function numberedHeading(text: string): NumberedHeading | null {
  if (text.length > LONGEST || !(text.includes('篇') || text.includes('范'))) return null;
  const lead = LEAD.exec(text);
  if (lead !== null) {
    const [, open = '', first, second, close = '', colon = '', title = ''] = lead;
    const number = ordinalValue(first ?? second ?? '');
    if (Number.isNaN(number) || /[。；]$/.test(title) || /^[，,。的是和与]/.test(title)) return null;
    const setOff = (open !== '' && close !== '') || colon !== '' || second !== undefined;
    return { number, title: title.trim(), form: setOff ? 'lead' : 'bare' };
  }
  const middle = MIDDLE.exec(text);
  if (middle !== null && !/[。；]/.test(middle[3] ?? '')) {
    return {
      number: ordinalValue(middle[1] ?? middle[2] ?? ''),
      title: (middle[3] ?? '').trim(),
      form: 'lead',
    };
  }
  const trail = TRAIL.exec(text);
  if (trail === null) return null;
  const number = ordinalValue(trail[2] ?? trail[3] ?? '');
  const written = (trail[1] ?? '').trim();
  const title = written.slice(ordinalAt(written)?.length ?? 0);
  if (
    Number.isNaN(number) ||
    /[，。；：:]$/.test(title) ||
    /[。；]/.test(title) ||
    /[这那写读发]$/.test(title)
  )
    return null;
  return { number, title, form: 'trail' };
}

/** Whether a line opens an article by its form alone; what a list of other pages ends at. */
export function opensArticle(text: string): boolean {
  const heading = numberedHeading(text);
  return heading !== null && heading.form !== 'bare';
}
