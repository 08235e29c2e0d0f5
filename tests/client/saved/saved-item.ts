import type { SavedItem } from '../../../client/saved/saved-item.ts';

/** A saved document, but for what a test has otherwise. */
export function savedItem(document: string, more: Partial<SavedItem> = {}): SavedItem {
  return {
    document,
    title: `${document}的标题`,
    passage: null,
    quote: '',
    prefix: '',
    suffix: '',
    check: '',
    note: '',
    tags: [],
    added: '2026-01-01T00:00:00.000Z',
    changed: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}
