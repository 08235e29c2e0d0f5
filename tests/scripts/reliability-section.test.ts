import { describe, expect, it } from 'vitest';
import { withSection } from '../../scripts/reliability-section.ts';

const headings = (page: string): string[] => page.match(/^## .+$/gmu) ?? [];

describe('the page on reliability', () => {
  it('takes one section after the other, in their order', () => {
    const page = withSection(withSection('', 'Load', 'calm'), 'Hostile files', 'none lost');
    expect(headings(page)).toEqual(['## Hostile files', '## Load']);
    expect(page).toMatch(/^# Reliability\n/u);
  });

  it('replaces a section and leaves the others as they are', () => {
    const before = withSection(withSection('', 'Load', 'first\n\n| a | b |'), 'Queries', 'kept $& as it is');
    const after = withSection(before, 'Load', 'second');
    expect(after).toContain('kept $& as it is');
    expect(after).not.toContain('first');
    expect(withSection(before, 'Load', 'first\n\n| a | b |')).toBe(before);
  });

  it('keeps a section that it does not know', () => {
    const page = withSection('# Reliability\n\n## Weather\n\nfine\n', 'Load', 'calm');
    expect(headings(page)).toEqual(['## Load', '## Weather']);
  });
});
