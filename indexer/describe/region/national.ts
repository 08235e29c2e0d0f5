import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';

/** Bodies whose acts hold for the whole country, as they open a title, a header line or a decree number. */
const NATIONAL_TITLE =
  /^(?:中华人民共和国|全国人民代表大会|全国人大|国务院|中共中央|中央军(?:委|事委员会)|最高人民(?:法院|检察院)|中国共产党中央|中国人民解放军|全国)/;
const NATIONAL_HEADER =
  /第[一二三四五六七八九十]+届全国人民代表大会|全国人民代表大会(?:常务委员会)?.{0,20}(?:通过|公布)|(?:^|\s)国务院.{0,40}(?:令|批准|公布|发布|通过|$)|中华人民共和国(?:主席|国务院|[一-龥]{2,12}(?:部|委员会|总局|署|银行|局))令|(?:^|\s)(?:国家|中国)[一-龥]{2,16}(?:总局|委员会|局|部|署|银行|会)(?:.{0,30})(?:令|公布|发布)|(?:^|[\s、])(?:[一-龥]{1,6}部|[一-龥]{2,10}总局|中央军委|最高人民法院|最高人民检察院|中国人民银行|[一-龥]{2,8}委员会)(?:、[一-龥]{2,12})*(?:令(?:第|〔|\d)|发布|公布)/;
/** Folders that hold the law of the land. */
const NATIONAL_FOLDER = /^(?:国家法律|法律|宪法|行政法规|部门规章|司法解释|国务院|中央|全国|国家|监察法规)$/;
/** Lines read for a header; regulations print dates and bodies in the first lines. */
const HEADER_LINES = 12;
const LOCAL_VOICE = /本省|本市|本自治区|本自治州|本县|本区|我省|我市|我县|本行政区域内|全省|全市|全县/;

/** Evidence that a text is of the whole country. */
export interface NationalSign extends Evidence {
  how: 'stated' | 'inferred';
}

/** The words that show a text to be of the whole country, null where there are none. */
export function nationalSign(article: Article): NationalSign | null {
  const inTitle = NATIONAL_TITLE.exec(article.title.trim());
  if (inTitle && !/驻|在.{2,6}省/.test(article.title))
    return { from: 'title', quote: inTitle[0], how: 'stated' };
  for (let ordinal = 0; ordinal < Math.min(HEADER_LINES, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    if (text.length > 240 || !/^[（(]?(?:根据)?\d{4}\s*年|^中华人民共和国|^国务院令/.test(text)) continue;
    const found = NATIONAL_HEADER.exec(text);
    if (found && !/(?:省|市|自治区|自治州|县)(?:第.{1,4}届)?人民(?:代表大会|政府)/.test(text)) {
      const start = found.index + (found[0].length - found[0].trimStart().length);
      const end = found.index + found[0].length;
      return { from: 'text', quote: text.slice(start, end), passage: ordinal, start, end, how: 'stated' };
    }
  }
  const folders = article.source.file.split('/').slice(0, -1);
  const folder = folders.find((name) => NATIONAL_FOLDER.test(name));
  if (folder !== undefined) return { from: 'path', quote: folder, how: 'inferred' };
  return null;
}

/** An act without header and place that entrusts departments of the State Council can only be the State Council's own. */
export function stateCouncilVoice(article: Article): NationalSign | null {
  if (!/(?:条例|办法|规定|细则|规则)(?:[（(].*[）)])?$/.test(article.title.trim())) return null;
  let sign: NationalSign | null = null;
  for (const [ordinal, { text }] of article.passages.entries()) {
    if (LOCAL_VOICE.test(text)) return null;
    if (sign !== null) continue;
    const found = /国务院[一-龥]{2,14}(?:部门|机构)/.exec(text);
    if (found) {
      const end = found.index + found[0].length;
      sign = { from: 'text', quote: found[0], passage: ordinal, start: found.index, end, how: 'inferred' };
    }
  }
  return sign;
}
