import type { Evidence } from '../../../engine/types.ts';
import type { Note } from '../notes.ts';

/** Evidence from the passage at hand: a range of it and what it was taken to mean. */
export type Quote = (start: number, end: number, note: Note) => Evidence;
