import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';
import { ENDINGS } from './body-endings.ts';

/** Characters without white space that can be the name of a body. */
export const BODY_NAMES = ruleTable('body-name', [
  {
    id: 'body-name/ending',
    kind: 'describe',
    reason: bilingual('以机关、单位的类名结尾', 'ends as the names of bodies do'),
    pattern: new RegExp(`^(?=[\\p{Script=Han}（）()·、]{2,44}$).*(?:${ENDINGS})$`, 'u'),
    matches: ['青山县人民政府', '中共青山县委政策研究室', '青山市财政局', '中国银行（青山）分公司'],
    rejects: ['青山县', '青山县财政局2011', '县财政局的意见'],
    source: 'names of bodies in letterheads and signatures',
  },
  {
    id: 'body-name/centre',
    kind: 'describe',
    reason: bilingual('不以机关类名结尾的中央机关', 'a body of the centre that ends as no other does'),
    pattern: /^(?:中共中央|中央文革小组|中央文化革命小组)$/u,
    matches: ['中共中央', '中央文革小组'],
    rejects: ['中央', '贯彻中共中央', '县委文革小组'],
    source: 'titles and signatures of acts of the party',
  },
]);

/** Words that leave further bodies unnamed, behind the one that is named. */
export const AND_OTHERS = ruleTable('and-others', [
  {
    id: 'and-others/departments',
    kind: 'describe',
    reason: bilingual('“等N部门”', 'and other departments'),
    pattern: /等[0-9一二三四五六七八九十]{0,3}个?(?:部门|单位)$/u,
    matches: ['青山县财政局等4部门', '县教育局等部门', '县委办等三个单位'],
    rejects: ['青山县财政局等各方', '青山县财政局', '等4部门联合发文'],
    source: 'titles of joint notices',
  },
]);

/** What marks where the seal of a body is set, behind its name. */
export const SEALS = ruleTable('body-seal', [
  {
    id: 'body-seal/behind-name',
    kind: 'describe',
    reason: bilingual('机关名后注明的印章', 'the mark of a seal behind a name'),
    pattern: /\s{0,4}[（(]\s?(?:印|章|[盖公代签印]章|印鉴)\s?[）)]/u,
    matches: ['青山县人民政府（章）', '青山县教育局 (公章)', '青山县财政局（印） 青山县教育局（印）'],
    rejects: ['青山县委（印发）', '青山县印章管理所', '（章某某）'],
    source: 'signatures copied from paper',
  },
]);

/** Where two names stand as one because a line ended between them; 总局 is followed by its own branches. */
export const GLUED = ruleTable('glued-bodies', [
  {
    id: 'glued-bodies/edge',
    kind: 'split',
    reason: bilingual('换行处相连的两个机关名', 'two names of bodies where a line ended between them'),
    pattern:
      /(?<=(?<!总)局|厅|委员会|人民政府|法院|检察院|办公室)(?=(?:中国|国家|中共|[\p{Script=Han}]{2,3}(?:省|市|自治区|自治县|县))[\p{Script=Han}]{2}|[\p{Script=Han}]{2}(?:银保监|保监|银监|证监)局$|[\p{Script=Han}]{2,4}(?:军政委员会|行政委员会|人民政府)$)/u,
    matches: ['青山省财政厅青山省教育厅', '青山银监局白河银监局', '中共中央青河局青河军政委员会'],
    rejects: ['国家税务总局青山省税务局', '青山省财政厅办公室'],
    source: 'letterheads and signatures of joint documents',
  },
]);
