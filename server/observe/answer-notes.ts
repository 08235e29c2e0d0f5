import type { Response } from 'express';

/** What becomes known of an answer while it is made, for the log and the metrics. */
interface AnswerNotes {
  /** Where the router of its route is mounted, `/api`. */
  mount: string;
  /** Code of the error that was answered, or `cancelled` where nobody waited for it; null where all is well. */
  error: string | null;
}

const notes = new WeakMap<Response, AnswerNotes>();

export function notesOf(response: Response): AnswerNotes {
  const known = notes.get(response);
  if (known !== undefined) return known;
  const made: AnswerNotes = { mount: '', error: null };
  notes.set(response, made);
  return made;
}

/** The pattern of the route that answers, `/api/documents/:id`: never the address itself, which people made. */
export function routeOf(response: Response): string {
  const route: unknown = response.req.route;
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  if (Array.isArray(path)) return 'page';
  return typeof path === 'string' ? `${notesOf(response).mount}${path}` : 'other';
}

/** Why an answer was given up, of the reasons that are counted; null where it was not. */
export function givenUp(response: Response): 'too-slow' | 'busy' | 'cancelled' | null {
  const { error } = notesOf(response);
  if (error === 'too-slow' || error === 'busy') return error;
  return error === 'cancelled' || !response.writableFinished ? 'cancelled' : null;
}
