/** A line, or the part of one that lies in a column. Lengths in points. */
export interface PageLine {
  text: string;
  start: number;
  end: number;
  across: number;
  size: number;
  direction: number;
  /** Number of its column among those beside each other, from 0. */
  column: number;
  /** Its parts where wide gaps divide it; itself alone where none does. */
  parts: readonly PageLine[];
}
