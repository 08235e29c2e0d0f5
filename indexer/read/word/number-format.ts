/** Numbers of lists as word processors write them. */

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_SIMPLIFIED = { digits: [...'零壹贰叁肆伍陆柒捌玖'], units: ['', '拾', '佰', '仟'], myriad: '万' };
const LEGAL_TRADITIONAL = {
  digits: [...'零壹貳參肆伍陸柒捌玖'],
  units: ['', '拾', '佰', '仟'],
  myriad: '萬',
};
const COMMON = { digits: [...'零一二三四五六七八九'], units: ['', '十', '百', '千'], myriad: '万' };
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The `w:numFmt` of Office Open XML by the number that binary files have for it (`nfc`, MS-OSHARED 2.2.1.3). */
export const FORMATS_BY_CODE = new Map<number, string>([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [5, 'ordinal'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [16, 'japaneseLegal'],
  [17, 'japaneseDigitalTenThousand'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [32, 'ideographZodiacTraditional'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [57, 'numberInDash'],
  [255, 'none'],
]);

const FORMATS = new Map<string, (value: number) => string>([
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (value) => `- ${value} -`],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value).toLowerCase()],
  ['ordinal', ordinal],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', (value) => inBlock(value, 0x2488, 20)],
  ['decimalEnclosedParen', (value) => inBlock(value, 0x2474, 20)],
  ['ideographEnclosedCircle', (value) => inBlock(value, 0x3280, 10)],
  ['ideographTraditional', (value) => STEMS[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => BRANCHES[value - 1] ?? String(value)],
  ['ideographZodiacTraditional', sexagenary],
  ['chineseCounting', counting],
  ['taiwaneseCounting', counting],
  ['chineseCountingThousand', (value) => counted(value, COMMON)],
  ['taiwaneseCountingThousand', (value) => counted(value, COMMON)],
  ['japaneseCounting', (value) => counted(value, COMMON)],
  ['chineseLegalSimplified', (value) => counted(value, LEGAL_SIMPLIFIED)],
  ['ideographLegalTraditional', (value) => counted(value, LEGAL_TRADITIONAL)],
  ['japaneseLegal', (value) => counted(value, LEGAL_TRADITIONAL)],
  ['ideographDigital', digits],
  ['japaneseDigitalTenThousand', digits],
  ['taiwaneseDigital', digits],
  ['none', () => ''],
]);

/** `value` in a format named as in `w:numFmt`; in Arabic digits where the format has no sign for it or is not known. */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || (value === 0 && !WITH_ZERO.has(format))) return String(value);
  const zeros = /^zeros(\d+)$/.exec(format)?.[1];
  if (zeros !== undefined) return String(value).padStart(Number(zeros), '0');
  return FORMATS.get(format)?.(value) ?? String(value);
}

const WITH_ZERO = new Set(['none', 'decimalZero', 'ideographDigital', 'taiwaneseDigital']);

/** 一 … 九十九 as one counts; from a hundred on digit by digit. */
function counting(value: number): string {
  return value < 100 ? counted(value, COMMON) : digits(value);
}

function digits(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

function counted(value: number, { digits: signs, units, myriad }: typeof COMMON): string {
  if (value >= 100_000_000) return String(value);
  const high = Math.floor(value / 10_000);
  if (high > 0) {
    const low = value % 10_000;
    const gap = low > 0 && low < 1000 ? signs[0] : '';
    return `${counted(high, { digits: signs, units, myriad })}${myriad}${gap}${low === 0 ? '' : below(low, signs, units)}`;
  }
  const written = below(value, signs, units);
  // 10–19 lose their 一 in common numerals (十二), not in those of cheques (壹拾贰).
  return signs[1] === '一' && value >= 10 && value < 20 ? written.slice(1) : written;
}

function below(value: number, signs: readonly string[], units: readonly string[]): string {
  let written = '';
  let gap = false;
  const figures = String(value);
  for (let at = 0; at < figures.length; at++) {
    const figure = Number(figures[at]);
    if (figure === 0) {
      gap = true;
      continue;
    }
    if (gap) written += signs[0];
    gap = false;
    written += `${signs[figure]}${units[figures.length - 1 - at]}`;
  }
  return written;
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function roman(value: number): string {
  if (value > 4999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

/** A … Z, AA, BB … */
function letters(value: number): string {
  const letter = String.fromCharCode(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

function circled(value: number): string {
  if (value <= 20) return inBlock(value, 0x2460, 20);
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value);
}

function inBlock(value: number, first: number, most: number): string {
  return value <= most ? String.fromCharCode(first + value - 1) : String(value);
}

function sexagenary(value: number): string {
  return value > 60 ? String(value) : `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`;
}
