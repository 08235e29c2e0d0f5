import { describe, expect, it } from 'vitest';
import { withCandidate } from '../../client/search/candidate.ts';
import { BLANK } from '../../client/search/search-state.ts';

describe('spelling out an ambiguous place', () => {
  it('changes the field inside the query and nothing else of it', () => {
    const state = { ...BLANK, q: '商务 地区：朝阳区 园区', page: 2 };
    const problem = { parameter: 'q', message: '', start: 3, end: 9 };
    expect(withCandidate(state, problem, '北京市/朝阳区')).toEqual({
      ...BLANK,
      q: '商务 地区：北京市/朝阳区 园区',
    });
  });

  it('takes the place of the short name among the filters', () => {
    const state = { ...BLANK, region: ['43', '朝阳区'] };
    const problem = { parameter: 'region', message: '' };
    expect(withCandidate(state, problem, '北京市/朝阳区').region).toEqual(['43', '北京市/朝阳区']);
  });
});
