import { recallJson, remember } from './ui/storage.ts';

/** The link by which a reader left a page: where it leads, which of the links there it is, and where it stood in the window. */
interface LeftLink {
  href: string;
  nth: number;
  /** Whether it is part of a drawing: tables beside one have links to the same addresses. */
  drawn: boolean;
  /** Pixels from the window's upper edge; null once the reader has come back to it, and may have scrolled on. */
  top: number | null;
}

const REMEMBERED = 'left';
/** Entries of the history remembered in a tab. */
const KEPT = 100;

/** What takes a reader away: a link of the page, or one in a drawing. */
export type LeavingLink = HTMLAnchorElement | SVGAElement;

const left = new Map<string, LeftLink>(readLeft());

/** Remembers by which link the reader goes away from an entry of the history; null where it is by none. */
export function leaveBy(entry: string, link: LeavingLink | null): void {
  if (link === null) {
    if (!left.delete(entry)) return;
  } else {
    const href = link.getAttribute('href') ?? '';
    const drawn = link instanceof SVGElement;
    const nth = linksTo(href, drawn).indexOf(link);
    left.set(entry, { href, nth, drawn, top: link.getBoundingClientRect().top });
  }
  rememberLeft();
}

function rememberLeft(): void {
  remember('session', REMEMBERED, JSON.stringify([...left].slice(-KEPT)));
}

/** Lets a new entry be what another was when it was left. */
export function copyLeft(from: string, to: string): void {
  const link = left.get(from);
  if (link !== undefined) left.set(to, link);
}

/** Whether a reader who comes to this entry finds the focus where it was. */
export function hasLeft(entry: string): boolean {
  return left.has(entry);
}

/**
 * Gives the focus to the link by which the reader left this entry, the first time where it stood in the window then: what was
 * opened above it may be closed now. False where the link is not there, or not yet.
 */
export function returnToLink(entry: string): boolean {
  const known = left.get(entry);
  if (known === undefined) return false;
  const link = linksTo(known.href, known.drawn)[known.nth];
  if (link === undefined) return false;
  link.focus({ preventScroll: true });
  if (known.top === null) return true;
  const moved = link.getBoundingClientRect().top - known.top;
  if (Math.abs(moved) > 1) window.scrollBy(0, moved);
  left.set(entry, { ...known, top: null });
  rememberLeft();
  return true;
}

function linksTo(href: string, drawn: boolean): LeavingLink[] {
  return [...document.querySelectorAll<LeavingLink>('main a[href]')].filter(
    (link) => link.getAttribute('href') === href && link instanceof SVGElement === drawn,
  );
}

function readLeft(): [string, LeftLink][] {
  const saved = recallJson('session', REMEMBERED);
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((pair: unknown): [string, LeftLink][] => {
    if (!Array.isArray(pair)) return [];
    const [entry, link]: unknown[] = pair;
    return typeof entry === 'string' && isLeftLink(link) ? [[entry, link]] : [];
  });
}

function isLeftLink(value: unknown): value is LeftLink {
  if (typeof value !== 'object' || value === null) return false;
  const { href, nth, drawn, top }: Partial<Record<keyof LeftLink, unknown>> = value;
  return (
    typeof href === 'string' &&
    typeof nth === 'number' &&
    typeof drawn === 'boolean' &&
    (top === null || typeof top === 'number')
  );
}
