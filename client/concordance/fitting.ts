/** What the columns of a row hold, in ems of their own letters. */
export interface Room {
  before: number;
  behind: number;
  place: number;
  title: number;
}

/** Scripts before this are narrow: of their letters few are wider than so many ems. Beyond it a character fills its square. */
const WIDE_FROM = 0x2000;
const NARROW_EMS = 0.62;

const emsOf = (character: string): number => ((character.codePointAt(0) ?? 0) < WIDE_FROM ? NARROW_EMS : 1);

/** Ems that a text takes, rather more than less. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems;
}

/** Whole characters from the beginning of a text, as many as fit in so many ems. */
export function leading(text: string, ems: number): string {
  let room = ems;
  let end = 0;
  for (const character of text) {
    room -= emsOf(character);
    if (room < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Whole characters up to the end of a text, as many as fit in so many ems. */
export function trailing(text: string, ems: number): string {
  let room = ems;
  let start = text.length;
  for (const character of [...text].reverse()) {
    room -= emsOf(character);
    if (room < 0) break;
    start -= character.length;
  }
  return text.slice(start);
}

/** A text where it fits in so many ems, else its beginning with a sign that it goes on. */
export function shortened(text: string, ems: number): string {
  return widthOf(text) <= ems ? text : `${leading(text, ems - 1)}…`;
}
