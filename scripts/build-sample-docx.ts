/** Writes the word-processor file of the sample collection from the text below: `node scripts/build-sample-docx.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';

export const SAMPLE_DOCX = 'corpus/陕西省/榆林市/小杂粮产业扶贫实施方案.docx';

type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  | { kind: 'table'; rows: readonly (readonly string[])[] };

const title = (text: string): Block => ({ kind: 'title', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const BLOCKS: readonly Block[] = [
  title('佳县小杂粮产业扶贫实施方案'),
  paragraph('佳政办发〔2016〕947号'),
  paragraph('各镇人民政府、佳州街道办事处，县政府各工作部门、直属机构：'),
  paragraph(
    '为贯彻落实精准扶贫、精准脱贫基本方略，发挥我县黄土丘陵旱作农业的优势，把小米、绿豆、高粱、黑豆等小杂粮办成贫困户稳定增收的产业，结合“十三五”脱贫攻坚规划，制定本方案。',
  ),
  heading('一、目标任务'),
  paragraph(
    '到2018年，在通镇、坑镇、乌镇、金明寺镇建成有机杂粮标准化基地，每个贫困村有一个合作社，每个有劳力的贫困户至少参与一个订单；到2020年，产品通过电子商务销售的份额达到三成，贫困户人均来自杂粮的收入明显提高。',
  ),
  heading('二、主要措施'),
  paragraph(
    '（一）统一供种。由县农技中心提纯复壮本地良种，免费发放到户，禁止用来历不明的种子顶替。推广渗水地膜、宽窄行、无人机防病等旱作技术，技术员包村指导。',
  ),
  paragraph(
    '（二）订单收购。企业与合作社签订最低保护价合同，市场价高于保护价时随行就市。县财政对收购贷款给予贴息，合同违约记入信用档案。',
  ),
  paragraph(
    '（三）加工增值。在县工业园区划出食品加工区，支持建设色选、真空包装生产线。招商引资引进的加工企业，吸纳贫困劳动力就业满一年的，按人数给予奖补。',
  ),
  paragraph(
    '（四）品牌营销。统一使用“黄河畔杂粮”公用标识，按批次抽检农药残留；利用苏陕扶贫协作开设展销专柜，县电商服务中心免费培训网店。',
  ),
  heading('三、资金管理'),
  paragraph(
    '整合涉农资金，实行“先建后补、以奖代补”，补助名单在村务公开栏公示不少于七天。任何单位和个人不得冒领、截留、挪用。审计局对基地面积、种子发放、补助到户情况逐年审计。',
  ),
  heading('四、组织保障'),
  paragraph(
    '成立由分管副县长任组长的产业扶贫领导小组，办公室设在县农业局。各镇要把驻村第一书记、工作队的力量用到产业上，不准以发放鸡苗羊羔代替产业规划，不准强迫农民毁枣种粮。',
  ),
  paragraph('附件：基地建设任务分解表'),
  {
    kind: 'table',
    rows: [
      ['镇', '主推品种', '牵头合作社'],
      ['通镇', '谷子', '由镇人民政府遴选'],
      ['坑镇', '绿豆', '由镇人民政府遴选'],
      ['金明寺镇', '高粱、黑豆', '由镇人民政府遴选'],
    ],
  },
  paragraph('佳县人民政府办公室'),
  paragraph('2016年4月11日'),
];

const STYLE_OF = { title: 'Title', heading: 'Heading1', paragraph: 'Normal' } as const;
const STYLE_NAME = { Title: 'Title', Heading1: 'heading 1', Normal: 'Normal' } as const;
/** Zip entries carry a time; a fixed one keeps the file the same on every run. */
const WRITTEN_AT = new Date(2020, 0, 1);
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE_TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function paragraphXml(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function blockXml(block: Block): string {
  if (block.kind !== 'table') return paragraphXml(STYLE_OF[block.kind], block.text);
  const rows = block.rows.map(
    (cells) =>
      `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/></w:tcPr>${paragraphXml('Normal', cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.join('')}</w:tbl>`;
}

/** The bytes of an Office Open XML document with styles for title and headings. The same on every run. */
export function buildSampleDocx(): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const styles = Object.values(STYLE_OF).map(
    (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${STYLE_NAME[id]}"/></w:style>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE_TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${OFFICE_TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${declaration}<w:styles xmlns:w="${WORDPROCESSING}">${styles.join('')}</w:styles>`,
    'word/document.xml': `${declaration}<w:document xmlns:w="${WORDPROCESSING}"><w:body>${BLOCKS.map(blockXml).join('')}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: WRITTEN_AT,
    level: 9,
  });
}

if (import.meta.main) {
  mkdirSync(dirname(SAMPLE_DOCX), { recursive: true });
  writeFileSync(SAMPLE_DOCX, buildSampleDocx());
  console.log(`wrote ${SAMPLE_DOCX}`);
}
