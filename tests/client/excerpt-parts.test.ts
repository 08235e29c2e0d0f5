import { describe, expect, it } from 'vitest';
import { excerptParts } from '../../client/ui/excerpt-parts.ts';

describe('a query that is quoted for a mistake', () => {
  it('is whole where it is short', () => {
    expect(excerptParts('招商 (园区', 3, 4)).toEqual({ before: '招商 ', spot: '(', after: '园区' });
    expect(excerptParts('招商', 2, 2)).toEqual({ before: '招商', spot: '', after: '' });
  });

  it('is cut before the stretch in question, in it, and behind it', () => {
    const { before, spot, after } = excerptParts(
      `${'前'.repeat(300)}${'问'.repeat(300)}${'后'.repeat(300)}`,
      300,
      600,
    );
    expect(before).toMatch(/^…前{48}$/u);
    expect(spot).toMatch(/^问{48}…$/u);
    expect(after).toMatch(/^后{48}…$/u);
  });

  it('hides nothing that is hardly longer than an ellipsis, and cuts no character', () => {
    expect(excerptParts('前'.repeat(59), 59, 59).before).toBe('前'.repeat(59));
    const { before, spot } = excerptParts(`${'𠮷'.repeat(100)}。${'𠮷'.repeat(100)}`, 201, 401);
    expect(before).toBe(`…${'𠮷'.repeat(23)}。`);
    expect(spot).toBe(`${'𠮷'.repeat(24)}…`);
  });
});
