/** Where a browser keeps what a page remembers: beyond this tab, or with it. */
type Kind = 'local' | 'session';

/** What this page remembers where the browser keeps nothing: storage blocked, full, or switched off. */
const instead = new Map<string, string>();

/** What is remembered under a name; null where nothing is. Never throws: private windows may refuse storage altogether. */
export function recall(kind: Kind, name: string): string | null {
  try {
    // What could not be kept is newer than what is.
    return instead.get(`${kind} ${name}`) ?? storage(kind).getItem(name);
  } catch {
    return instead.get(`${kind} ${name}`) ?? null;
  }
}

/** The value kept as JSON under a name; null where it has been cut off or written by something else. */
export function recallJson(kind: Kind, name: string): unknown {
  try {
    return JSON.parse(recall(kind, name) ?? 'null');
  } catch {
    return null;
  }
}

/** Remembers under a name; where the browser refuses, as long as the page is open. Tells whether the browser keeps it. */
export function remember(kind: Kind, name: string, value: string): boolean {
  try {
    storage(kind).setItem(name, value);
    instead.delete(`${kind} ${name}`);
    return true;
  } catch {
    instead.set(`${kind} ${name}`, value);
    return false;
  }
}

/** Reading the property alone throws where cookies are blocked. */
function storage(kind: Kind): Storage {
  return kind === 'local' ? localStorage : sessionStorage;
}
