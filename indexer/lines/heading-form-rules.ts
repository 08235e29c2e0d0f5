import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What short lines at the head of a text are: asked one table at a time, for a line may be only one of them. */

const salutation = bilingual('称呼', 'salutation');
const headMatter = bilingual(
  '版头或题下的行，不是标题',
  'line of the letterhead or below the title, no title',
);
const titleForm = bilingual('标题的形式', 'form of a title');

/** Lines that greet an audience. */
export const SALUTATIONS = ruleTable('salutation', [
  {
    id: 'salutation/audience',
    kind: 'split',
    reason: salutation,
    pattern:
      /^(?:各位|同志们|尊敬的|同学们|女士们|先生们|朋友们|老师们|乡亲们|亲爱的|大家(?:上午|下午|早上|晚上)?好)[^。；]{0,60}[:：!！]?$/,
    matches: ['同志们：', '各位代表，各位来宾：', '大家上午好！'],
    rejects: ['同志们要把思想统一起来。', '全体同志们：'],
    source: 'speeches and reports',
  },
]);

/** To whom a document goes. */
export const ADDRESSEES = ruleTable('addressee', [
  {
    id: 'addressee/bodies',
    kind: 'split',
    reason: bilingual('主送机关', 'addressee'),
    pattern:
      /^(?:各|有关|致|[^，。；：:]{0,12}(?:人民政府|委员会|办公室|[局厅委部]|公司|银行|分行|学校|单位)(?:[、，]|[：:]$))[^。；]*[：:]$/,
    matches: ['各乡镇人民政府，县政府各部门：', '县农业局、县林业局：'],
    rejects: ['会议要求：', '各地要做到以下几点。'],
    source: 'GB/T 9704-2012, 7.3.2',
  },
]);

/** A date and nothing else. */
export const DATE_LINES = ruleTable('date-line', [
  {
    id: 'date-line/alone',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[（(]?\s*[\dXx_*○〇零一二三四五六七八九十]{0,6}\s*年?\s*[\d一二三四五六七八九十]{0,3}\s*月\s*[\d一二三四五六七八九十]{0,3}\s*日?\s*[）)]?$/,
    matches: ['2006年3月5日', '（二〇〇六年三月五日）', '20XX年3月'],
    rejects: ['2006年3月5日下午', '2006年'],
    source: 'signatures and lines below titles',
  },
]);

/** The number of a document and nothing else. */
export const DOC_NUMBER_LINES = ruleTable('doc-number-line', [
  {
    id: 'doc-number-line/in-brackets',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[^\s，。]{1,16}\s?[〔﹝[【（(]\s?[\dXx_*]{2,5}\s?[〕﹞\]】）)]\s?(?:[^\s，。]{0,8}|第?\s?[\dXx_*]{1,5}\s?)号$/,
    matches: ['河政发〔2006〕5号', '河政办函〔2025〕16 号', '河建﹝2014﹞37号'],
    rejects: ['根据河政发〔2006〕5号，', '2006年5号'],
    source: 'GB/T 9704-2012, 7.2.5',
  },
  {
    id: 'doc-number-line/scanned',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^\p{Script=Han}(?:\s?\p{Script=Han}){1,11}\s{0,2}[〔﹝［[【（(<〈｛{「]\s{0,2}(?:(?:[\dXx_*０-９]\s{0,2}){2,5}|[一二〇○零三四五六七八九]{4})\s{0,2}[〕﹞］\]】）)>〉｝}」]\s{0,2}第?\s{0,2}(?:(?:[\dXx_*０-９]\s{0,2}){1,5}|[一二三四五六七八九十百〇零]{1,6})号$/u,
    unless: /^(?:根据|按照|依据|依照|参照|转发|废止)/,
    matches: [
      '河发( 19 8 4 ) 36 号',
      '河 发 〔 1 9 8 4 〕 3 6 号',
      '河发〔一九八四〕三十六号',
      '河发<1984>36号',
    ],
    rejects: ['根据河发( 19 8 4 ) 36 号', '河发( 19 8 4 ) 36 号文件', '大河路（老街）36号'],
    source: 'numbers as scanners and typists leave them',
  },
  {
    id: 'doc-number-line/year-first',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[〔（(［[]\s?(?:\d{2}|\d{4}|[一二三四五六七八九〇○零]{2,4})\s?年?\s?[〕）)］\]]\s?\p{Script=Han}{1,12}?\s?第?\s?(?:\d{1,6}|[一二三四五六七八九十百〇零]{1,6})\s?号$/u,
    unless: /[条款项]/,
    matches: ['（57）河办字第2210号', '〔八五〕河政字第十二号', '[1956]河财12号'],
    rejects: ['（57）河办字第2210号文件', '（三）河办字', '（五）按照第三条第2号'],
    source: 'documents of the fifties to the eighties',
  },
  {
    id: 'doc-number-line/sign-and-number',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^(?:\d{4}年|[一二三四五六七八九〇○零]{2,4}年)?\p{Script=Han}{1,12}字\s?第\s?(?:\d{1,6}|[一二三四五六七八九十百〇零]{1,6})\s?号$/u,
    unless: /^(?:根据|按照|依据|依照|参照|转发|废止)|证/,
    matches: ['河民字第一五六号', '1956年河财字第12号'],
    rejects: ['根据河民字第一五六号', '河民字第一五六号文件', '身份证字第12号'],
    source: 'documents of the fifties',
  },
  {
    id: 'doc-number-line/registered',
    kind: 'split',
    reason: headMatter,
    pattern: /^[A-Z]{2,8}\d{0,6}[-—－]\d{4}[-—－]\d{3,6}$/,
    matches: ['ABCD01-2025-0005'],
    rejects: ['2025-0005', 'ABCD01'],
    source: 'numbers under which provinces register rules',
  },
]);

/** The red head of a letter. */
export const LETTERHEADS = ruleTable('letterhead', [
  {
    id: 'letterhead/file',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[^，。；：、关]{3,30}(?:政府|办公室|办公厅|委员会|[省市县区州旗]委|局|厅|部|院|会|行)\s{0,4}文\s{0,4}件$/,
    matches: ['大河县人民政府文件', '大河县农业局 文 件'],
    rejects: ['大河县人民政府关于清理文件', '印发文件'],
    source: 'GB/T 9704-2012, 7.2.4',
  },
]);

/** The name of a body and nothing else. */
export const ISSUER_LINES = ruleTable('body-line', [
  {
    id: 'body-line/name',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[^，。、]{2,24}(?:人民政府|政府|办公室|办公厅|公署|行署|委员会|管委会|革委会|常委会|指挥部|[省市县区州旗地盟行]委|党委|党组|总工会|法院|检察院|[总支分]行|局|厅|部|[总支]队)$/,
    unless: /\s[-—]\s/,
    matches: [
      '大河县人民政府办公室',
      '大河县农业局',
      '中共大河地委',
      '大河行委',
      '中国农业银行大河支行',
      '国家统计局大河调查总队',
    ],
    rejects: ['大河县农业局、财政局', '人民政府的职责', 'A12 - 大河县革命委员会'],
    source: 'letterheads and signatures',
  },
]);

/** When, where, with whom; to whom a copy goes. */
export const LABELLED_LINES = ruleTable('labelled-line', [
  {
    id: 'labelled-line/of-document',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^(?:会议)?(?:时\s{0,4}间|地\s{0,4}点|主\s{0,4}持(?:人|单位)?|出\s{0,4}席(?:人员|单位|领导)?|列\s{0,4}席(?:人员|单位)?|参\s{0,4}加(?:人员|单位|人)?|参会(?:人员|单位)?|与会(?:人员|单位)?|缺\s{0,4}席(?:人员)?|请\s{0,4}假(?:人员)?|记\s{0,4}录(?:人|整理)?|召集人|日\s{0,4}期|议\s{0,4}题|签发人?|审核人?|抄\s{0,4}[送报]|主题词|发言人|讲话人|报告人|作者|联系人|联系电话|编号|密级)\s{0,4}[:：]/,
    matches: ['时　间：3月5日', '会议地点：县政府', '抄送：县委办公室'],
    rejects: ['时间紧任务重', '主要任务：春耕'],
    source: 'minutes, notices',
  },
]);

/** The heading of a speech. */
export const SPEECH_HEADINGS = ruleTable('speech-heading', [
  {
    id: 'speech-heading/kind-last',
    kind: 'split',
    reason: titleForm,
    pattern:
      /(?:讲话|插话|发言|致辞|致词|[祝贺悼]词|[祝贺]辞|[开闭]幕词|演讲|主持词|讲稿|报告|述职)(?:稿|摘要|要点|提纲|材料|实录)?(?:[（(][^）)]{0,20}[）)])?$/,
    unless: /^[—－-]/,
    matches: ['县长的讲话', '在春耕会议上的发言摘要', '致辞（根据录音整理）'],
    rejects: ['——在春耕会议上的讲话', '讲话精神要传达到村'],
    source: 'pages that collect speeches',
  },
]);

/** Lines that end in a kind of document. */
export const DOCUMENT_NAMES = ruleTable('document-name', [
  {
    id: 'document-name/kind-last',
    kind: 'split',
    reason: titleForm,
    pattern:
      /(?:纪要|讲话|发言|致辞|总结|计划|安排|要点|报告|通知|通报|意见|决定|决议|方案|规划|办法|规定|条例|细则|公告|通告|公报|批复|请示|函|议案|纲要|提纲|主持词|述职|汇报|材料|说明|建议|制度|章程|(?:会议?|座谈|谈话|电话|讨论|调查|访问|口述)记录|的(?:联合|紧急|补充|重要|几点|若干)?(?:答复|指示|命令|布告|训令|通令|电报|公函)|(?:政府|公署|专署|委员会|法院|司令部)(?:布告|训令|指令|命令|通令|代电))(?:[（(【〔[][^）)】〕\]]{0,24}[）)】〕\]](?:第?\d{1,4}[期号])?)?$/,
    matches: [
      '春耕会议纪要',
      '大河县工作报告',
      '企业合并报告',
      '大河县浴室管理办法（试行）',
      '关于春耕的通知',
      '对第12号建议的答复',
      '关于春耕的指示',
      '关于春耕的联合指示',
      '大河县人民政府布告',
      '老农座谈会记录',
    ],
    // 王某出席并讲话 is the second line of a headline.
    unless:
      /(?:出席|主持|到会|莅临|参加)[^。]{0,16}并(?:作|发表|致)?(?:重要)?(?:讲话|发言|致辞|报告|说明)$|(?:作|发表)重要讲话$/,
    rejects: [
      '春耕生产进展顺利',
      '通知有关单位',
      '作重要指示',
      '大河县人民政府下达命令',
      '王某出席并讲话',
      '王某到会并作重要讲话',
    ],
    source: 'kinds of document of the regulation of 2012, and those of daily use',
  },
]);

/** Lines longer than other headings that are titles all the same. */
export const LONG_TITLES = ruleTable('long-title', [
  {
    id: 'long-title/about',
    kind: 'split',
    reason: titleForm,
    pattern:
      /^[^。；，]{2,80}关于[^。；]{4,90}的(?:通知|意见|决定|决议|命令|指示|公告|通告|报告|请示|批复|函|通报|规定|办法|方案|议案|说明)》?$/,
    matches: [
      '大河县人民政府办公室关于转发县农业局等部门春耕生产期间农资市场检查工作方案的通知',
      '大河县公安局、大河县司法局关于做好公共浴室鉴定工作的意见',
    ],
    rejects: [
      '大河县人民政府，各乡镇关于做好春耕生产工作的通知',
      '大河县人民政府收到了关于春耕生产工作的通知并转发',
      '关于春耕的通知',
    ],
    source: 'GB/T 9704-2012, 7.3.1: issuer, subject and kind of document',
  },
]);

/** What stands below a title and is marked as no part of it. */
export const LINES_BELOW_TITLE = ruleTable('below-title', [
  {
    id: 'below-title/subtitle',
    kind: 'split',
    reason: headMatter,
    pattern: /^[—－-]{1,2}/,
    matches: ['——在春耕会议上的讲话', '-大河县春耕纪实'],
    rejects: ['春耕——全县的大事', '一、春耕'],
    source: 'subtitles of speeches and reports',
  },
  {
    id: 'below-title/in-brackets',
    kind: 'split',
    reason: headMatter,
    pattern: /^[（(](?:[^（）()]|[（(][^（）()]{0,80}[）)])*[）)]$/,
    matches: ['（2006年3月5日县政府常务会议通过）', '(根据录音整理)', '（大河县人民政府令（第3号）公布）'],
    rejects: ['（一）落实责任', '大河县浴室管理办法（试行）', '(大河)2022年小河县政府工作报告(全文)'],
    source: 'headers of laws, speeches set down from recordings',
  },
  {
    id: 'below-title/legal-step',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^(?:[\d０-９]{4}\s?年\s?[\d０-９]{1,2}\s?月\s?[\d０-９]{1,2}\s?日[^，。；]{0,80}|[^，。；]{4,40}第?[一二三四五六七八九十\d]{0,5}次会议)(?:通过|批准|公布|发布|施行|修正|修订)[）)]?(?:\s{0,2}根据)?$/,
    matches: [
      '2020年12月31日 大河市人民代表大会常务委员会第三十二次会议通过',
      '2021年1月1日 施行',
      '2013年9月25日 大河市人民代表大会常务委员会第五次会议修订 根据',
      '大河省第七届人民代表大会常务委员会第二十六次会议批准',
    ],
    rejects: ['2020年大河县人民代表大会通过', '大河县浴室管理办法施行', '大河县人民代表大会会议批准的办法'],
    source: 'headers of laws without their brackets, and over several lines',
  },
]);

/** Lines that say who spoke or when: no titles where the heading above states one. */
export const SPOKEN_LINES = ruleTable('spoken-line', [
  {
    id: 'spoken-line/office-and-name',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[\s（(—]{0,6}(?:[\d○〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:[上下]午)?\s{0,4})?[\p{Script=Han}、\s]{0,48}?(?:书记|主席|[省市县区州盟旗镇乡局厅部处院校]长|检察长|主任|秘书长|总理|委员长|会长|董事长|经理|政委|专员)(?:同志)?\s{1,6}[\p{Script=Han}×xX*_○·]{1,4}(?:\s{1,4}[\p{Script=Han}×]{1,2}){0,2}\s{0,2}[）)]?(?:\s{0,4}[（(]?[^\s（(]{8,12}日[）)]?)?$/u,
    unless: /讲话|发言|致辞|报告|会议|总结|心得|体会|工作|活动|思路|方案|[？！?!]/u,
    matches: [
      '大河市副市长  王大山',
      '县长　王 大 山',
      '（大河县委书记 李 四）',
      '2013年3月22日上午 大河县县长 王大山',
    ],
    rejects: ['大河县县长王大山的春天', '大河县县长 在春耕会议上的讲话', '春耕在大河'],
    source: 'lines beneath the titles of speeches',
  },
  {
    id: 'spoken-line/day',
    kind: 'split',
    reason: headMatter,
    pattern:
      /^[\s（(]{0,4}[\d○〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s{0,4}(?:[上下]午)?[）)]?$/u,
    matches: ['2013年3月22日上午', '二〇一三年三月二十二日'],
    rejects: ['2013年3月22日春耕现场', '3月22日'],
    source: 'lines beneath the titles of speeches',
  },
]);

/** Titles of pages that hold several documents. */
export const COLLECTION_NAMES = ruleTable('collection-name', [
  {
    id: 'collection-name/collected',
    kind: 'split',
    reason: titleForm,
    pattern:
      /(?:汇编|汇集|合集|选编|大全|精选|集锦|集)(?:[（(].{0,20}[）)])?$|范[文本]|[二两三四五六七八九十\d][篇则份]/,
    matches: ['会议讲话汇编', '工作总结三篇', '讲话稿范文'],
    rejects: ['春耕工作总结', '集中供水方案'],
    source: 'sites that collect speeches',
  },
]);

/** Titles that head a document and no part of one, where they are set as the titles beside them are. */
export const TITLES_OF_OWN = ruleTable('title-of-own', [
  {
    id: 'title-of-own/kind-last',
    kind: 'split',
    reason: bilingual('自成一份文件的标题', 'title of a document of its own'),
    pattern:
      /^[^，。；：:]{3,50}(?:纪要|总结|小结|述职|报告|汇报|通知|通报|公告|通告|批复|请示|决定|决议|指示|意见|要点|计划|安排|方案|办法|规定|细则|条例|章程|规则|规程|材料|倡议书|体会|公开信|慰问信)(?:[（(【〔[][^）)】〕\]]{1,16}[）)】〕\]])?$/u,
    unless: /^(?:下一?步|今后|明年|来年|主要|存在|几点|其他|工作|具体|有关|相关|保障|处理|指导|总体)/u,
    matches: ['大河县2006年工作总结', '县长办公会议纪要', '派出所所长述职报告', '社区工作计划（初稿）'],
    rejects: ['下一步工作安排', '工作总结', '主要做法和体会', '会议要求：报告', '具体实施方案'],
    source: 'pages on which several documents stand without numbers',
  },
]);

/** Lines that open a turn of a talk: what stands above them has ended. */
export const TURNS_OF_TALK = ruleTable('turn-of-talk', [
  {
    id: 'turn-of-talk/question-or-answer',
    kind: 'split',
    reason: bilingual('一问一答另起一段', 'a question or an answer begins anew'),
    pattern: /^(?:问|答|记者问?|主持人|网友)\s{0,4}[:：]/,
    matches: ['问：怎么缴费？', '答：到村里缴。', '主持人：开始吧。'],
    rejects: ['问题：缴费', '会议要求：', '答复如下：'],
    source: 'questions and answers, interviews',
  },
]);

export const HEADING_FORM_TABLES = [
  TITLES_OF_OWN,
  TURNS_OF_TALK,
  SALUTATIONS,
  ADDRESSEES,
  DATE_LINES,
  DOC_NUMBER_LINES,
  LETTERHEADS,
  ISSUER_LINES,
  LABELLED_LINES,
  SPEECH_HEADINGS,
  DOCUMENT_NAMES,
  LONG_TITLES,
  LINES_BELOW_TITLE,
  SPOKEN_LINES,
  COLLECTION_NAMES,
] as const;
