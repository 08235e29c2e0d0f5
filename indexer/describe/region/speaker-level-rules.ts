import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

/** In each of these rules the first group is the kind of division that the text speaks for. */
interface LevelRule extends Rule {
  /** How much one place where it stands counts. */
  readonly weight: number;
  /** The speaker's own words, shown rather than others. */
  readonly own: boolean;
}

/** By which words a text tells the level of government that it speaks for. */
export const SPEAKER_LEVELS = new RuleTable<LevelRule>('speaker-level', [
  {
    id: 'speaker-level/own',
    kind: 'describe',
    reason: bilingual('自称“我市”“全县”', 'calls a place its own: 我市, 全县, 本区'),
    pattern:
      /(?:全|我|本)(自治[区區州县縣旗]|[省州盟市县縣旗区區镇鎮乡鄉])(?![镇鎮际際级級]|第[一二三四五六七八九十\d]|前[列茅\d一二三四五]|首位|领先|平均|排名)/,
    matches: ['全县各单位', '我市', '本自治区', '不合本縣情形'],
    rejects: ['全乡镇', '全鄉鎮', '各县', '全市级', '居全省第三', '达到全省平均水平'],
    source: 'running text of local governments',
    // Texts of a county quote offices of its city all the time: one's own words count as three of those.
    weight: 3,
    own: true,
  },
  {
    id: 'speaker-level/office',
    kind: 'describe',
    reason: bilingual('不带地名的机关', 'an office named without its place: one’s own or the next above'),
    pattern:
      /(?<=^|[^一-龥]|[委府由经在向与和及的據經與次])(自治[区區州县縣]|[省州盟市县縣旗区區镇鎮乡鄉])(?:委|政府|人民政府|(?<=省)人民委员会|[长長](?![江春沙治])|直|人大|政[协協]|四大?家)/,
    matches: ['县委、县政府', '由市政府负责', '区长', '據縣委縣政府通報', '这次市政府会议'],
    rejects: ['青山县政府', '州长江大桥', '县里'],
    source: 'running text of local governments',
    weight: 1,
    own: false,
  },
]).taking(
  withColumns(
    z.strictObject({ weight: z.number().min(0).max(10).default(1), own: z.boolean().default(false) }),
  ),
);
