/** The words of a page with their place, seen along the line that they are written on. */

/** A run of words as a PDF shows it. Lengths in points. */
export interface PlacedText {
  text: string;
  /** Where it begins on its line, and where it ends. */
  start: number;
  end: number;
  /** Place of its line: the line that is read first has the highest. */
  across: number;
  /** Height of the words; 0 where they are mere space. */
  size: number;
  /** Which way the line goes, in degrees; lines that go different ways are never one. `VERTICAL` for columns of words. */
  direction: number;
  endsLine: boolean;
}

/** What the library says of a run of words. */
interface TextItem {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
  hasEOL: boolean;
  dir: string;
}

/** Words set one below the other, columns from right to left. */
const VERTICAL = 1000;
/** Lines that are askew by no more than so many degrees, as those of scans, count as upright. */
const ASKEW = 10;

/** The words of a page, in the order in which it shows them. */
export function placedTexts(items: readonly object[]): PlacedText[] {
  let vertical = false;
  return items.filter(isTextItem).map((item) => {
    // The library calls spaces horizontal wherever they stand.
    if (item.str.trim() !== '') vertical = item.dir === 'ttb';
    return vertical ? setVertically(item) : setAlong(item);
  });
}

function isTextItem(item: object): item is TextItem {
  return (
    'str' in item && typeof item.str === 'string' && 'transform' in item && Array.isArray(item.transform)
  );
}

function setAlong(item: TextItem): PlacedText {
  const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
  const direction = upright((Math.atan2(b, a) * 180) / Math.PI);
  const [cos, sin] = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)];
  const start = x * cos + y * sin;
  return {
    text: wordsOf(item.str),
    start,
    end: start + item.width,
    across: y * cos - x * sin,
    size: item.height,
    direction,
    endsLine: item.hasEOL,
  };
}

function setVertically(item: TextItem): PlacedText {
  const [, , , , x = 0, y = 0] = item.transform;
  return {
    text: wordsOf(item.str).replace(VERTICAL_FORM, (form) => FORMS.get(form) ?? form),
    start: -y,
    end: -y + item.height,
    across: x,
    size: item.width,
    direction: VERTICAL,
    endsLine: item.hasEOL,
  };
}

/** The nearest quarter turn where it is near. */
function upright(degrees: number): number {
  const quarter = Math.round(degrees / 90) * 90;
  return (Math.abs(degrees - quarter) <= ASKEW ? quarter : Math.round(degrees)) % 360;
}

const HAN = '\\p{Script=Han}，。、；：！？“”（）《》〔〕';
/** A space inside a run is none of the file's: the library puts it where letters are spaced. */
const LETTER_SPACE = new RegExp(`(?<=[${HAN}]) (?=[${HAN}])`, 'gu');

function wordsOf(text: string): string {
  const line = text.replace(/[\r\n\f\v\u2028\u2029\u0085]/g, ' ');
  return line.includes(' ') ? line.replace(LETTER_SPACE, '') : line;
}

/** Marks as they are drawn in columns of words (Unicode, Vertical Forms and CJK Compatibility Forms). */
const VERTICAL_FORM = /[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/g;
const FORMS = new Map(
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰‥ ︱— ︲– ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
