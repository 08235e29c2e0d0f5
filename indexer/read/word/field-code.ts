import { formatNumber } from './number-format.ts';
import { shownSymbol } from './symbol-fonts.ts';

/**
 * What a field shows that has no result of its own: most show nothing then, but equations (`EQ`, used for circled
 * characters, phonetic guides and fractions), signs (`SYMBOL`) and buttons (`MACROBUTTON`) are drawn from the instruction.
 */
export function shownByInstruction(instruction: string): string {
  const code = instruction.trim();
  const name = /^[A-Za-z]+/.exec(code)?.[0].toUpperCase();
  const rest = code.slice(name?.length ?? 0).trim();
  switch (name) {
    case 'EQ':
      return equation(rest);
    case 'SYMBOL':
      return symbol(rest);
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return rest.replace(/^\S+\s*/, '');
    default:
      return '';
  }
}

function symbol(rest: string): string {
  const code = /^(0x[0-9a-f]{1,6}|\d{1,7})/i.exec(rest)?.[0];
  if (code === undefined) return rest.charAt(0);
  const font = /\\f\s*"?([^"\\]+)"?/i.exec(rest)?.[1]?.trim() ?? null;
  return shownSymbol(Number(code), font);
}

/** Words of an equation: its arguments, without the commands (`\o\ac(○,3)` is ③, the reading of a character is left out). */
function equation(source: string): string {
  const stripped = source
    .replace(/^\\\*\s*\S+\s*/, '')
    .replace(/\\\*\s*(?:jc\d|"[^"]*"|hps\d+)\s*/gi, '')
    .replace(/\\\*\s*MERGEFORMAT/gi, '');
  const { args } = readArguments(stripped, 0, 0);
  return args.join('').replaceAll(RAISED, '');
}

const DEEPEST = 20;
/** Before words that are set above the line: over others they are their reading. */
const RAISED = '\ufdd0';

/** The arguments from `at` to the bracket that ends them, commands resolved. */
function readArguments(source: string, from: number, depth: number): { args: string[]; at: number } {
  const args = [''];
  let at = from;
  const add = (text: string): void => {
    args[args.length - 1] += text;
  };
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === ')' && depth > 0) return { args, at: at + 1 };
    if (depth > 0 && (char === ',' || char === ';')) {
      args.push('');
      at += 1;
    } else if (char === '\\' && /[(),;\\]/.test(source.charAt(at + 1))) {
      add(source.charAt(at + 1));
      at += 2;
    } else if (char === '\\') {
      const command =
        /^(?:\\[a-z]{1,3}(?:\s*\d{1,4})?\s*){1,8}/i.exec(source.slice(at, at + 80))?.[0] ?? '\\';
      at += command.length;
      if (source.charAt(at) === '(' && depth < DEEPEST) {
        const inner = readArguments(source, at + 1, depth + 1);
        add(combined(command, inner.args));
        at = inner.at;
      }
    } else {
      add(char);
      at += 1;
    }
  }
  return { args, at };
}

function combined(command: string, args: readonly string[]): string {
  const words = args.map((arg) => arg.trim());
  if (/\\f/i.test(command) && words.length === 2) return words.join('/');
  if (/\\s\s*\\up/i.test(command)) return `${RAISED}${words.join('')}`;
  if (/\\o/i.test(command)) {
    const circle = words.find((word) => word === '○' || word === '◯');
    const rest = words.filter((word) => word !== circle);
    const bases = rest.filter((word) => !word.startsWith(RAISED));
    const other = (bases.some((word) => word !== '') ? bases : rest).join('');
    if (circle === undefined) return other;
    return /^\d{1,2}$/.test(other) ? formatNumber(Number(other), 'decimalEnclosedCircle') : other;
  }
  return words.join('');
}
