import type { CslItem } from './csl-item.ts';

/** Styles for people, each with the name of its CSL style. */
export const STYLES = ['gbt7714-2015', 'gbt7714-2025', 'apa', 'chicago'] as const;
export type Style = (typeof STYLES)[number];

/** An entry and the passage of it that is cited, counted from 1 as pages show it; null of the whole. */
export interface StyledEntry {
  item: CslItem;
  locator: number | null;
}
