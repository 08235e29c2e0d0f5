import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';
import { HAN_NAME, PLAIN_SURNAMES, POST } from '../speaker-rules.ts';

/** In each of these rules the group `name` is the name of a person. */
interface PersonRule extends Rule {
  /** Whether a place that is the whole name is none either (书记吴江在会上), not only one behind the surname (李海宁). */
  readonly whole: boolean;
}

const PLAIN_NAME = `(?<name>[${PLAIN_SURNAMES}]\\p{Script=Han}{1,2})`;
/** What stands behind the names of persons besides, in texts that tell of them. */
const RANK = `(?:${POST}|[科处所站队]长|政委|先生|女士)`;
const ACTS = '同志|在|作(?![协家])|强调|主持|指出|要求|讲话|发言|致辞|宣布';

/** Where texts name persons, whose given names may be names of places too (海宁, 桂林, 建平). */
export const PERSONS = new RuleTable<PersonRule>('person', [
  {
    id: 'person/with-office-acting',
    kind: 'describe',
    reason: bilingual('职务之后、言行之前的姓名', 'a name between an office and what the person does'),
    pattern: new RegExp(`${RANK}(?<name>${HAN_NAME})(?=${ACTS})`, 'u'),
    matches: ['县委书记李海宁在会上讲话', '市长吴江同志', '书记韩城强调'],
    rejects: ['书记在李海宁家', '市长李海宁的办公室'],
    source: 'titles of speeches, minutes',
    whole: true,
  },
  {
    id: 'person/behind-office',
    kind: 'describe',
    reason: bilingual('职务之后的姓名', 'a name behind an office'),
    pattern: new RegExp(`${RANK}\\s{0,3}(?<name>${HAN_NAME})(?=[\\s，,。、；;：:（()）》]|出席|就|$)`, 'u'),
    matches: ['县长 李海宁', '县长李海宁、副县长张民乐出席'],
    rejects: ['县长李海宁的办公室', '县长、李海宁'],
    source: 'lines of names, minutes',
    whole: false,
  },
  {
    id: 'person/before-office',
    kind: 'describe',
    reason: bilingual('“同志”或职务之前的姓名', 'a name before 同志 or an office'),
    pattern: new RegExp(`${PLAIN_NAME}(?=同志(?!们)|${RANK})`, 'u'),
    matches: ['李海宁同志的发言', '王桂林局长', '张民乐县长讲话强调'],
    rejects: ['海宁市长', '和海宁市长', '李海宁，县长'],
    source: 'titles of speeches, minutes',
    whole: false,
  },
  {
    id: 'person/at-meeting',
    kind: 'describe',
    reason: bilingual('标题开头在会上讲话的人', 'who speaks at a meeting, at the opening of the title'),
    pattern: new RegExp(
      `^\\s{0,4}${PLAIN_NAME}(?=[:：]?在[^。，；]{2,40}(?:讲话|发言|致辞|致词|报告|演讲|汇报))`,
      'u',
    ),
    matches: ['李海宁在全县大会上的讲话', '李海宁：在全县大会上的发言'],
    rejects: ['海宁在全县大会上的讲话', '李海宁在家休息'],
    source: 'titles of speeches',
    whole: false,
  },
  {
    id: 'person/labelled',
    kind: 'describe',
    reason: bilingual('标明身份的姓名', 'a name labelled with what the person is'),
    pattern: new RegExp(
      `(?:讲话人|报告人|主讲人|发言人|主持人|签发人|联系人|审核人|作者|记者|通讯员|编辑)\\s{0,3}[:：]?\\s{0,3}${PLAIN_NAME}(?!\\p{Script=Han})`,
      'u',
    ),
    matches: ['签发人：李海宁', '记者 李海宁）', '通讯员张民乐、王桂林'],
    rejects: ['记者从李海宁处获悉', '报告人：海宁'],
    source: 'heads and ends of documents, news',
    whole: false,
  },
]).taking(withColumns(z.strictObject({ whole: z.boolean().default(false) })));
