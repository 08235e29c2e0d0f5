import type { Article } from '../../article.ts';
import { HEAD, readingOf, SHORT_LINE, type StatedDate, stated } from './stated-date.ts';
import { datesIn, type WrittenDate } from './written-date.ts';

/** Passages read from the end for a signature's date. */
const TAIL = 8;

/** The date of a line at the head of a text: beneath the title of a speech, in the letterhead of minutes. */
export function headDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const found = signatureAt(article, ordinal);
    if (found !== null) return found;
  }
  return null;
}

/** The date beneath the signature: a line that ends in a date, near the end or before the attachments. */
export function signatureDate(article: Article): StatedDate | null {
  const { passages } = article;
  const attachments = passages.findIndex(
    ({ text, kind }, at) =>
      at > 2 && (kind === 'attachment' || /^附件?(?:\s*[一二三1-9])?\s*[:：]?\s*$/.test(text)),
  );
  const ends = attachments > 0 ? [attachments, passages.length] : [passages.length];
  for (const end of ends) {
    for (let ordinal = end - 1; ordinal >= Math.max(1, end - TAIL); ordinal--) {
      const found = signatureAt(article, ordinal);
      if (found !== null) return found;
    }
  }
  return null;
}

/** What may stand before and behind the date of a line of its own: (2006年8月21日上午). */
const OWN_LINE_LEAD =
  /^[（(【[〔—\-\s　]*(?:(?:会议)?时间|日期|成文日期|发文日期|印发日期|发文时间|成文时间)?\s*[:：]?\s*$/;
const OWN_LINE_TAIL = /^\s*(?:[（(]?星期.[）)]?)?\s*(?:上午|下午|晚上?|印发)?[）)】\]〕\s。?？]*$/;

/** Dates of other things than the signing of the text. */
const OTHER_DATE = /发布(?:日期|时间)|更新|浏览|施行|起|截止|来源|有效期|生效|成立|出生|上传|下载/;
const ORGAN =
  /(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|科|机关|小组|指挥部|街道|大学|学校|医院|集团|党组|支部|[总支大]队|协会|所|站|[省市县区州旗盟镇乡村])$/;
/** A signature before the date with a space between: an organ in words the list lacks, or a person (张某某　2010年12月30日). */
const SIGNED_NAME = /^[一-龥·、()（）]{2,30}[\s　]+$/;
/** The speaker, the office or the occasion before a date in brackets: 县委书记某某(2006年8月21日). */
const NAMED_BRACKET = /^[一-龥·、×x*_]{2,40}[(（]$/;
const LEADS_ON = /[至到自从于在年月日为是的前后]$/;
/** How a note under a text says that this is when it came to be: 根据录音整理, 写于2012年5月, …日定稿. */
const MADE = '整理|记录|定稿|成稿|完稿|起草|草拟|撰写|撰稿|讲话|发言|宣讲|印发';
const MADE_BEFORE = new RegExp(`^[(（]?(?:[^。;；]{0,20}(?:${MADE})[,，、\\s]*|[^。;；]{0,12}[写作草订]于)$`);
const MADE_AFTER = new RegExp(`^[,，、\\s]*[^。;；\\d]{0,14}(?:${MADE})(?:稿)?[)）\\s。]*$`);

function signatureAt(article: Article, ordinal: number): StatedDate | null {
  const text = readingOf(article, ordinal);
  if (text.length > SHORT_LINE || OTHER_DATE.test(text)) return null;
  const [date, other] = datesIn(text);
  if (date === undefined || other !== undefined || date.month === null) return null;
  return isSigned(text, date) ? stated(article, ordinal, date) : null;
}

/** Whether what stands around the one date of a line makes it the date of a signature. */
function isSigned(text: string, date: WrittenDate): boolean {
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  const lead = before.replace(/\s/g, '');
  if (OWN_LINE_LEAD.test(before)) return OWN_LINE_TAIL.test(after) || MADE_AFTER.test(after);
  if (!OWN_LINE_TAIL.test(after)) return false;
  if (MADE_BEFORE.test(lead) || (NAMED_BRACKET.test(lead) && /^\s*[)）]/.test(after))) return true;
  return ORGAN.test(lead) || (SIGNED_NAME.test(before) && !LEADS_ON.test(lead));
}
