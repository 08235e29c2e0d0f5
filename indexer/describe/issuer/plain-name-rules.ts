import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

interface PlainNameRule extends Rule {
  /** What is shown for what the pattern finds. */
  readonly shown: string;
  /** Whether each place where it stands is meant. */
  readonly everywhere?: boolean;
  /** The first year in which bodies were called so. */
  readonly since?: number;
}

/** The first year in which governments were called 人民政府. */
const PEOPLES_GOVERNMENTS = 1949;

/** Whether a government of some year was no 人民政府 yet. */
export const isBeforePeoples = (year: number | null): boolean => year !== null && year < PEOPLES_GOVERNMENTS;

/** How the name of a body is shown: without its session, written out. Asked in order, each of what the one before left. */
export const PLAIN_NAMES = new RuleTable<PlainNameRule>('plain-name', [
  {
    id: 'plain-name/spaces',
    kind: 'repair',
    reason: bilingual('机关名中的空格', 'white space inside a name'),
    pattern: /[\s　]+/u,
    shown: '',
    everywhere: true,
    matches: ['青 山 县 财 政 局'],
    rejects: ['青山县财政局'],
    source: 'letterheads set with spaces',
  },
  {
    id: 'plain-name/session',
    kind: 'repair',
    reason: bilingual('届次不是机关名', 'the number of a session is no part of the name'),
    pattern: /第?[一二三四五六七八九十]+届/u,
    shown: '',
    matches: ['青山市第八届人民代表大会常务委员会', '青山市十二届人大'],
    rejects: ['青山市人民代表大会', '青山市第八中学'],
    source: 'lines beneath the titles of regulations',
  },
  {
    id: 'plain-name/standing-committee',
    kind: 'repair',
    reason: bilingual('人大常委会的全称', '人大常委会 written out'),
    pattern: /人大常委会$/u,
    shown: '人民代表大会常务委员会',
    matches: ['青山市人大常委会'],
    rejects: ['青山市人大常委会办公室', '青山市人大'],
    source: 'lines beneath the titles of regulations',
  },
  {
    id: 'plain-name/congress',
    kind: 'repair',
    reason: bilingual('人大的全称', '人大 written out'),
    pattern: /人大$/u,
    shown: '人民代表大会',
    matches: ['青山市人大'],
    rejects: ['青山市人大办公室', '青山市人民代表大会'],
    source: 'lines beneath the titles of regulations',
  },
  {
    id: 'plain-name/republic',
    kind: 'repair',
    reason: bilingual('部门名前的国名', 'the country before the name of a department'),
    pattern: /^中华人民共和国(?=\p{Script=Han}{2})/u,
    shown: '',
    matches: ['中华人民共和国财政部'],
    rejects: ['青山县财政局', '驻中华人民共和国大使馆'],
    source: 'heads of rules of departments',
  },
  {
    id: 'plain-name/government',
    kind: 'repair',
    reason: bilingual('政府的全称', '政府 written out'),
    pattern: /(?<=[省市县区州旗盟])(?<!边区)政府$/u,
    shown: '人民政府',
    since: PEOPLES_GOVERNMENTS,
    matches: ['青山县政府'],
    rejects: ['青山县人民政府', '青山县政府办公室', '青山边区政府'],
    source: 'signatures',
  },
]).taking(withColumns(z.strictObject({ shown: z.string().default('') })));
