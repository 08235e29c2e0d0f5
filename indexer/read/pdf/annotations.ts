import type { PlacedText } from './placed-text.ts';

/** What a viewer puts on a page beside what the page draws: what was filled into forms, text typed on, comments. */

interface OnPage {
  /** Filled in or typed on: read where it stands. */
  texts: PlacedText[];
  /** Comments that a viewer shows when asked. */
  comments: number;
}

/** Flags of an annotation that is not shown: hidden, not to be viewed (ISO 32000-1, 12.5.3). */
const NOT_SHOWN = 0b10_0010;
/** Height of a line that is filled in, in points, where its field is higher. */
const LINE = 12;
/** More on one page are no form that somebody filled in. */
const MOST = 2_000;

/** `annotations` as the library tells of them. */
export function annotated(annotations: readonly unknown[]): OnPage {
  const onPage: OnPage = { texts: [], comments: 0 };
  for (const annotation of annotations.slice(0, MOST)) {
    const flags = numberIn(annotation, 'annotationFlags') ?? 0;
    if ((flags & NOT_SHOWN) !== 0) continue;
    const subtype = textIn(annotation, 'subtype');
    if (subtype === 'Widget') onPage.texts.push(...setIn(annotation, filledIn(annotation)));
    else {
      const contents = textIn(member(annotation, 'contentsObj'), 'str');
      if (contents.trim() === '') continue;
      if (subtype === 'FreeText') onPage.texts.push(...setIn(annotation, contents));
      else if (subtype !== 'Link' && subtype !== 'Popup') onPage.comments += 1;
    }
  }
  return onPage;
}

/** What stands in a field: text, or what was chosen from a list. Buttons and passwords hold no text. */
function filledIn(annotation: unknown): string {
  const type = textIn(annotation, 'fieldType');
  if ((type !== 'Tx' && type !== 'Ch') || member(annotation, 'password') === true) return '';
  const value = member(annotation, 'fieldValue');
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string').join('、');
}

/** The lines of a text, one below the other from the upper edge of where the annotation lies. */
function setIn(annotation: unknown, text: string): PlacedText[] {
  const rect = member(annotation, 'rect');
  const [x = 0, y = 0, right = 0, top = 0] = Array.isArray(rect) ? rect.map(Number) : [];
  const size = Math.min(Math.max(top - y, 1), LINE);
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, at) => ({
      text: line,
      start: x,
      end: Math.max(right, x + 1),
      across: top - size * (at + 1),
      size,
      direction: 0,
      endsLine: true,
    }));
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : null;
}

function textIn(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : '';
}

function numberIn(value: unknown, name: string): number | null {
  const found = member(value, name);
  return typeof found === 'number' ? found : null;
}
