import {
  type ComponentProps,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { currentSite, inSite } from './current-site.ts';
import { copyLeft, hasLeft, type LeavingLink, leaveBy, returnToLink } from './left-links.ts';
import { pathWithin } from './site.ts';
import { recallJson, remember } from './ui/storage.ts';

/** The page's address within the site and the entry of the browser's history it stands in. */
export interface Place {
  path: string;
  params: URLSearchParams;
  /** Names the history entry: the same address visited twice has two. */
  entry: string;
}

const listeners = new Set<() => void>();
const scrolled = new Map<string, number>(readScrolled());
/** The entry whose scroll position may be recorded: none while a page is being restored. */
let recording: string | null = null;

/** What the reader just used, and where it stood in the window: it must not move away under the mouse. */
let held: { element: Element; top: number; entry: string } | null = null;

/** Starts following the browser's history; called once, before the first render. */
export function startRouter(): void {
  history.scrollRestoration = 'manual';
  if (entryOf(history.state) === '') history.replaceState({ entry: newEntry() }, '');
  window.addEventListener('popstate', () => {
    recording = null;
    tell();
  });
  window.addEventListener('scroll', () => {
    if (recording !== null) scrolled.set(recording, window.scrollY);
  });
  window.addEventListener('pagehide', () => {
    remember('session', 'scroll', JSON.stringify([...scrolled].slice(-100)));
  });
}

interface Going {
  replace?: boolean;
  /** Leaves the window where it is (filters, sorting). */
  keepScroll?: boolean;
  /** The link that was followed: whoever comes back finds the focus there. */
  by?: LeavingLink;
  /** An entry of the history to take up again, where the reader left it. */
  resume?: string;
}

/** Goes to an address of this site. */
export function navigate(address: string, options: Going = {}): void {
  if (options.replace !== true) leaveBy(entryOf(history.state), options.by ?? null);
  const entry = options.replace === true ? entryOf(history.state) : newEntry();
  if (options.resume !== undefined) {
    copyLeft(options.resume, entry);
    const position = scrolled.get(options.resume);
    if (position !== undefined) scrolled.set(entry, position);
  }
  const used = options.keepScroll === true ? document.activeElement : null;
  held = used === null ? null : { element: used, top: used.getBoundingClientRect().top, entry };
  if (options.keepScroll === true) scrolled.set(entry, window.scrollY);
  recording = null;
  if (options.replace === true) history.replaceState({ entry }, '', inSite(address));
  else history.pushState({ entry }, '', inSite(address));
  tell();
}

/** Gives the address on show further parameters, for whoever copies it; the page stays as it is. */
export function completeAddress(parameters: Readonly<Record<string, string>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}

export function usePlace(): Place {
  const snapshot = useSyncExternalStore(follow, currentPlace);
  return useMemo(() => {
    const [entry = '', path = '/', search = ''] = snapshot.split('\n');
    return { entry, path, params: new URLSearchParams(search) };
  }, [snapshot]);
}

/**
 * Scrolls to where the reader left this history entry, once `ready` (the content is there); a new entry begins at
 * the top unless `arrive` takes it elsewhere.
 * @param restore does that for content of which there is less now than there was, so that it stands at another height
 */
export function useScroll(entry: string, ready: boolean, arrive?: () => void, restore?: () => void): void {
  useLayoutEffect(() => {
    if (!ready || recording === entry) return;
    const position = scrolled.get(entry);
    if (position !== undefined) window.scrollTo(0, position);
    else if (arrive !== undefined && !hasLeft(entry)) arrive();
    else window.scrollTo(0, 0);
    if (held?.entry === entry && held.element.isConnected && held.element !== document.body) {
      window.scrollBy(0, held.element.getBoundingClientRect().top - held.top);
    } else returnToLink(entry);
    restore?.();
    held = null;
    recording = entry;
  });
}

/** Pixels to which the reader left a history entry scrolled; 0 for a new one. */
export function positionAt(entry: string): number {
  return scrolled.get(entry) ?? 0;
}

type LinkProps = ComponentProps<'a'> & { href: string } & Pick<Going, 'keepScroll' | 'resume'>;

/** A link inside the site: a plain click stays in the page, any other does what the browser does. */
export function Link({ href, keepScroll, resume, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    navigate(href, {
      by: event.currentTarget,
      ...(keepScroll === undefined ? {} : { keepScroll }),
      ...(resume === undefined ? {} : { resume }),
    });
  };
  return <a href={inSite(href)} onClick={follow} {...rest} />;
}

/** Sets the title of the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function currentPlace(): string {
  return `${entryOf(history.state)}\n${pathWithin(currentSite(), location.pathname)}\n${location.search}`;
}

function entryOf(state: unknown): string {
  const entry: unknown =
    typeof state === 'object' && state !== null ? Reflect.get(state, 'entry') : undefined;
  return typeof entry === 'string' ? entry : '';
}

function newEntry(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

function readScrolled(): [string, number][] {
  const saved = recallJson('session', 'scroll');
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((pair: unknown): [string, number][] => {
    if (!Array.isArray(pair)) return [];
    const [entry, position]: unknown[] = pair;
    return typeof entry === 'string' && typeof position === 'number' ? [[entry, position]] : [];
  });
}
