import type { Evidence, Passage, RegionCode } from '../../../engine/types.ts';
import { quotePassage } from '../quote.ts';
import { simplified } from '../simplified.ts';

/** First characters of document numbers: the one-character names of provinces and of a few cities. */
const ABBREVIATIONS: Record<string, RegionCode> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  内: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  贵: '52',
  滇: '53',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
  穗: '4401',
  甬: '3302',
};
/** Signs that are also common characters count only where no character goes before. 辽教发[2010]25号, 湘政办发〔2006〕3号, 粤府〔…〕: the office's sign between the place and the bracket. */
const NUMBER =
  /((?<![一-龥])[京津蒙内吉黑苏贵川云甘青宁新]|[冀晋辽沪浙皖闽赣鲁豫鄂湘粤桂琼渝黔滇藏陕穗甬])(?:政|府|委|办|教|财|发改|人社|卫|环|建|科|工信|农|水|民|公|国土|交)[一-龥]{0,6}[〔[【([]\s*[\dXx×_*]{2,4}\s*[〕\]】)\]]\s*第?[\dXx×_*]*号/;

/** The province (or city) whose sign opens a document number in the texts, with the number; null where none is or several are. */
export function provinceOfDocumentNumber(
  passages: readonly Passage[],
  texts: readonly string[],
): { code: RegionCode; evidence: Evidence } | null {
  let province: { code: RegionCode; evidence: Evidence } | null = null;
  for (const [ordinal, text] of texts.entries()) {
    const found = text.includes('号') || text.includes('號') ? NUMBER.exec(simplified(text)) : null;
    const code = ABBREVIATIONS[found?.[1] ?? ''];
    if (found === null || code === undefined) continue;
    if (province !== null && province.code !== code) return null;
    province ??= {
      code,
      evidence: quotePassage(passages, ordinal, found.index, found.index + found[0].length),
    };
  }
  return province;
}
