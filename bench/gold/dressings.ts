import { strToU8, zipSync } from 'fflate';

/** A text without any dress: its title, and its lines. */
export interface PlainDocument {
  title: string;
  lines: readonly string[];
}

/** A form in which texts are found. What it puts around the text is known, so that what is taken away can be counted. */
export interface Dressing {
  name: string;
  /** Ending of the file's name. */
  extension: string;
  dress(document: PlainDocument): { bytes: Uint8Array; furniture: readonly string[] };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Characters a line of a typewriter or an old web page holds. */
const WIDTH = 32;
/** Lines a printed page holds. */
const PAGE = 28;

/** Breaks a paragraph at a fixed width behind an indent of two characters. */
function wrapped(line: string): string[] {
  const text = `\u3000\u3000${line}`;
  const rows: string[] = [];
  for (let at = 0; at < text.length; at += WIDTH) rows.push(text.slice(at, at + WIDTH));
  return rows;
}

const WRAPPED: Dressing = {
  name: 'lines broken at a width, pages numbered',
  extension: 'txt',
  dress({ title, lines }) {
    const rows = [title, '', ...lines.flatMap(wrapped)];
    const furniture: string[] = [];
    const paged = rows.flatMap((row, at) => {
      if (at % PAGE !== PAGE - 1) return [row];
      const number = `—${(at + 1) / PAGE}—`;
      furniture.push(number);
      return [row, number];
    });
    return { bytes: utf8(paged.join('\r\n')), furniture };
  },
};

const SITE_HEAD = ['首页', '政务公开', '信息公开目录', '办事服务', '互动交流', '走进本县'];
const SITE_FOOT = [
  '主办：某某县人民政府办公室',
  '网站标识码4399990001',
  '湘ICP备99000001号',
  '网站地图',
  '关于我们',
];

const SITE: Dressing = {
  name: 'page of a site: menu, path, date, buttons, neighbours, foot',
  extension: 'html',
  dress({ title, lines }) {
    const furniture = [
      ...SITE_HEAD,
      '您当前的位置：首页 > 政务公开 > 文件',
      '发布时间：2024-05-06 09:12　浏览次数：318　字体：【大 中 小】',
      '【打印本页】',
      '【关闭窗口】',
      '上一篇：关于召开座谈会的通知',
      '下一篇：公开招聘公告',
      ...SITE_FOOT,
    ];
    const items = SITE_HEAD.map((item) => `<li><a href="/${item.length}">${item}</a></li>`).join('');
    const body = lines.map((line) => `<p style="text-indent:2em"><span>${html(line)}</span></p>`).join('\n');
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${html(title)} - 某某网</title></head><body>
<div class="header"><ul class="nav">${items}</ul></div>
<div class="position">您当前的位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; <a href="/b">文件</a></div>
<div class="relative wrap"><h1>${html(title)}</h1>
<div class="info">发布时间：2024-05-06 09:12　浏览次数：<span>318</span>　字体：【<a>大</a> <a>中</a> <a>小</a>】</div>
<div class="TRS_Editor share-content">${body}</div>
<div class="tools"><a>【打印本页】</a><a>【关闭窗口】</a></div>
<p>上一篇：<a href="/1">关于召开座谈会的通知</a></p><p>下一篇：<a href="/2">公开招聘公告</a></p></div>
<div class="footer">${SITE_FOOT.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
    return { bytes: utf8(page), furniture };
  },
};

const CATALOGUE: Dressing = {
  name: 'open-government page: a table of labels above the text',
  extension: 'html',
  dress({ title, lines }) {
    const labels = [
      ['索 引 号', '014000335/2024-00127'],
      ['信息分类', '政策文件'],
      ['发布日期', '2024-05-06'],
      ['有效性', '有效'],
    ] as const;
    const rows = labels.map(([name, value]) => `<tr><td>${name}：</td><td>${value}</td></tr>`).join('\n');
    const body = lines.map((line) => `<div>&nbsp;&nbsp;${html(line)}</div>`).join('\n');
    const page = `<html><head><meta charset="utf-8"><title>${html(title)}</title></head><body><div id="main">
<table class="xxgk-head">${rows}<tr><td>名　　称：</td><td>${html(title)}</td></tr></table>
<h2>${html(title)}</h2><div class="article">${body}</div></div></body></html>`;
    return { bytes: utf8(page), furniture: labels.map(([, value]) => value) };
  },
};

const SCRAPED: Dressing = {
  name: 'lines of labels that a scraper has put above the text',
  extension: 'txt',
  dress({ title, lines }) {
    const furniture = [
      '来源URL：http://www.example.gov.cn/a/202405/t20240506_318.html',
      '采集时间：2024-05-07 03:20:11',
    ];
    const head = [`标题：${title}`, ...furniture, '正文：', ''];
    return { bytes: utf8([...head, ...lines].join('\n')), furniture };
  },
};

const DATABASE: Dressing = {
  name: 'export of a database of laws',
  extension: 'txt',
  dress({ title, lines }) {
    const furniture = ['【法宝引证码】CLI.99.1234567', '原文链接：http://www.example.com/chl/1234567.html'];
    const rows = [title, ...furniture, `【标题】${title}`, '【时效性】现行有效', '', ...lines];
    return { bytes: utf8(rows.map((row) => `${row}\r\n`).join('')), furniture };
  },
};

const ROW: Dressing = {
  name: 'row of a table with other columns beside',
  extension: 'csv',
  dress({ title, lines }) {
    const head = ['序号', '政策标题', '政策全文', '发布时间', '备注'];
    const cells = ['1', title, lines.join('\n'), '2024-05-06', '人工核对过'];
    const table = [head, cells].map((row) => row.map(quoted).join(',')).join('\r\n');
    return { bytes: utf8(`\ufeff${table}\r\n`), furniture: [] };
  },
};

const OBJECT: Dressing = {
  name: 'line of JSON',
  extension: 'jsonl',
  dress({ title, lines }) {
    const object = { id: 7, 文件标题: title, 内容: lines.join('\n'), 抓取时间: '2024-05-07' };
    return { bytes: utf8(`${JSON.stringify(object)}\n`), furniture: [] };
  },
};

const QUOTED: Dressing = {
  name: 'Markdown of a converter: quotes, emphasis, escapes',
  extension: 'md',
  dress({ title, lines }) {
    const marked = lines.map((line) => `> ${line.replace(/^(第.{1,6}条)/, '**$1**').replaceAll('-', '\\-')}`);
    return { bytes: utf8(`# **${title}**\n\n${marked.join('\n>\n')}\n`), furniture: [] };
  },
};

const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const WORD: Dressing = {
  name: 'word processor',
  extension: 'docx',
  dress({ title, lines }) {
    const paragraph = (text: string): string => {
      // As it is typed and saved over time: in several runs.
      const half = Math.floor(text.length / 2);
      const runs = [text.slice(0, half), text.slice(half)].map(
        (run) =>
          `<w:r><w:rPr><w:spacing w:val="-3"/></w:rPr><w:t xml:space="preserve">${html(run)}</w:t></w:r>`,
      );
      return `<w:p>${runs.join('')}</w:p>`;
    };
    const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${[title, ...lines].map(paragraph).join('')}</w:body></w:document>`;
    const types =
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const relations =
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
    const bytes = zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(document),
    });
    return { bytes, furniture: [] };
  },
};

const RICH: Dressing = {
  name: 'rich text',
  extension: 'rtf',
  dress({ title, lines }) {
    const escaped = (text: string): string =>
      Array.from({ length: text.length }, (_, at) => {
        const unit = text.charCodeAt(at);
        if (unit < 0x80) return /[\\{}]/.test(text.charAt(at)) ? `\\${text.charAt(at)}` : text.charAt(at);
        return `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
      }).join('');
    const body = [title, ...lines].map((line) => `\\pard ${escaped(line)}\\par`).join('\n');
    return { bytes: utf8(`{\\rtf1\\ansi\\ansicpg936\\uc1\n${body}\n}`), furniture: [] };
  },
};

const UPLOADED: Dressing = {
  name: 'page of a site for model texts',
  extension: 'txt',
  dress({ title, lines }) {
    const middle = Math.floor(lines.length / 2);
    const furniture = [
      '下面是小编为大家整理的范文，供大家参考，欢迎下载。',
      '本文来源于网络，由会员上传，如有侵权请联系我们删除。',
      '相关文章：',
      '乡镇党委换届工作总结范文',
      '学校安全工作计划精选',
    ];
    const rows = [
      `　　${title}`,
      furniture[0],
      ...lines.slice(0, middle).map((line) => `　　${line}`),
      '',
      ...lines.slice(middle).map((line) => `　　${line}`),
      ...furniture.slice(1),
    ];
    return { bytes: utf8(rows.join('\n')), furniture };
  },
};

export const DRESSINGS: readonly Dressing[] = [
  WRAPPED,
  SITE,
  CATALOGUE,
  SCRAPED,
  DATABASE,
  ROW,
  OBJECT,
  QUOTED,
  WORD,
  RICH,
  UPLOADED,
];

const NUMERALS = '一二三四五六七八九';

/** Texts put together on one page, as sites for model texts do. */
export function glue(documents: readonly PlainDocument[]): string {
  const parts = documents.flatMap(({ title, lines }, at) => [
    `第${NUMERALS.charAt(at)}篇：${title}`,
    title,
    ...lines.map((line) => `\u3000\u3000${line}`),
    '',
  ]);
  return ['规章制度汇编', '　　下面是小编整理的规章制度，仅供参考。', ...parts].join('\n');
}
