/**
 * What stands before a title proper: the number of the article on its page (第三篇:, 篇5:), marks of the site (【关注】,
 * （转载）).
 */
const LEADING = [
  /^第?[0-9一二三四五六七八九十百]{1,4}篇\s*[:：、.\s]\s*/u,
  /^篇\s*[0-9一二三四五六七八九十]{1,3}\s*[:：、.\s]?\s*/u,
  /^[（(【[](?:转载|转发|关注|重磅|最新|图解|原创|热点)[）)】\]]\s*/u,
  /^[\s"“]+/u,
];

/**
 * What stands behind the word that names the kind: brackets (（试行）, （2018年修正）, (三)), issue and page numbers, the
 * name of the site, words of collections of samples.
 */
const TRAILING = [
  /[\s　]+$/u,
  /\s*[-_|—–·]{1,2}\s*[^-_|—–]{2,40}(?:网站|门户网|政府网|政务网|信息网|网)$/u,
  /(?<![_0-9xX×*])_(?!_)[\p{Script=Han}_]{0,14}?(?:通知公告|公示公告|文件|动态|要闻|新闻|首页|公开|资讯|省|市|县|区|网|局|厅)$/u,
  /\s*[（(][^（()）]{1,20}[〔［[【][^〕］\]】]{2,8}[〕］\]】][^（()）]{1,12}号[）)]$/u,
  /\s*[（(【[〔［<][^（(【[〔［<]*[）)】\]〕］>]$/u,
  /第[0-9一二三四五六七八九十〇零百]+[期号稿次]$/u,
  /(?<=\p{Script=Han})[0-9]{1,3}$/u,
  /[:：。.、,，;；?？!！\-—_~"”]+$/u,
  /(?:范文|范本|模板|精选|全文|摘要|汇编|合集|大全|参考|通用|[0-9一二三四五六七八九十]{1,3}篇)$/u,
];

/** Half-open range of the title proper in the title as it stands. Never empty unless the title is. */
export function titleStem(title: string): { start: number; end: number } {
  let start = 0;
  let end = title.length;
  for (let changed = true; changed; ) {
    changed = false;
    for (const pattern of LEADING) {
      const cut = pattern.exec(title.slice(start, end))?.[0].length ?? 0;
      if (cut > 0 && start + cut < end) {
        start += cut;
        changed = true;
      }
    }
    for (const pattern of TRAILING) {
      const cut = pattern.exec(title.slice(start, end))?.[0].length ?? 0;
      if (cut > 0 && end - cut > start) {
        end -= cut;
        changed = true;
      }
    }
  }
  return { start, end };
}
