/** Signs that stand between the parts of an entry. */
const SIGNS: Readonly<Record<string, string>> = { ', ': '，', ': ': '：', '(': '（', ')': '）' };
const BETWEEN = /(?<=(?:delimiter|prefix|suffix)=")(?:, |: |[()])(?=")/gu;
/** What has no mark of its own in appendix B. */
const OTHERS = '<else><text value="Z"/></else>';

/**
 * The style of GB/T 7714—2015 as the edition of 2025 has it for texts of these kinds: what has no mark of its own is an electronic
 * resource [EB] where it is read on the net, and in Chinese all signs but full stops and square brackets are of full width
 * (clause 7). Throws where the style has no place for such marks.
 * @param language of the texts cited
 */
export function edition2025(style2015: string, language: 'zh' | 'en'): string {
  const online = style2015.replace(OTHERS, `<else-if variable="URL"><text value="EB"/></else-if>${OTHERS}`);
  if (online === style2015) throw new Error(`gbt7714.csl has no ${OTHERS}`);
  return language === 'en' ? online : online.replace(BETWEEN, (sign) => SIGNS[sign] ?? sign);
}
