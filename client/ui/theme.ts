import { recall, remember } from './storage.ts';

type Theme = 'light' | 'dark';

const REMEMBERED = 'theme';

/** Puts up the colours the reader chose before; without a choice the system's are used. */
export function applyTheme(): void {
  const chosen = recall('local', REMEMBERED);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}

export function switchTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const now = document.documentElement.dataset.theme ?? dark;
  const next: Theme = now === 'dark' ? 'light' : 'dark';
  remember('local', REMEMBERED, next);
  document.documentElement.dataset.theme = next;
}
