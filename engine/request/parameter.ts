import { z } from 'zod';
import type { Language } from '../types.ts';
import { type Objection, type Reading, read, refuse } from './reading.ts';

/** What objections become on their way through zod; `request.ts` reads it back. */
interface ObjectionParams {
  objection: Objection;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** One value or several; absent, null and empty ones count as not given. */
const given = z
  .union([scalar, z.null(), z.array(scalar)])
  .optional()
  .transform((value) => {
    const values = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
    return values.map(String).filter((text) => text.trim() !== '');
  });

/** What a parameter is in a query string, as JSON Schema, for the description of the API. */
type OverHttp = Readonly<Record<string, unknown>>;

const TEXT: OverHttp = { type: 'string' };

type Context = z.core.$RefinementCtx;

function object(context: Context, objection: Objection): void {
  const params: ObjectionParams = { objection };
  context.addIssue({ code: 'custom', message: objection.code, params: { ...params }, continue: true });
}

/** A repeatable parameter; each value is read by itself. */
export function list<T>(description: string, readValue: (text: string) => Reading<T>) {
  return given
    .transform((texts, context) =>
      texts.flatMap((text): T[] => {
        const reading = readValue(text.trim());
        if (reading.ok) return [reading.value];
        object(context, reading.objection);
        return [];
      }),
    )
    .meta({ description, overHttp: { type: 'array', items: TEXT } });
}

/** A parameter with one value. */
export function single<T>(
  description: string,
  otherwise: T,
  readValue: (text: string) => Reading<T>,
  overHttp: OverHttp = TEXT,
) {
  return given
    .transform((texts, context): T => {
      const [text, ...more] = texts;
      if (text === undefined) return otherwise;
      const reading: Reading<T> = more.length > 0 ? refuse('given-twice', '') : readValue(text);
      if (reading.ok) return reading.value;
      object(context, reading.objection);
      return otherwise;
    })
    .meta({ description, overHttp });
}

/** A parameter with one value that must be given; read as text. */
export function required(description: string) {
  return given
    .transform((texts, context): string => {
      const [text, ...more] = texts;
      if (text !== undefined && more.length === 0) return text;
      object(context, { code: text === undefined ? 'missing' : 'given-twice', detail: '' });
      return '';
    })
    .meta({ description, overHttp: TEXT, mustBeGiven: true });
}

/** A parameter with a few values, the first of them the default. */
export function option<const T extends string>(description: string, otherwise: T, ...others: T[]) {
  const values = [otherwise, ...others];
  const readValue = (text: string): Reading<T> => {
    const value = values.find((each) => each === text.trim().toLowerCase());
    return value === undefined ? refuse('not-an-option', text, values) : read(value);
  };
  return single(description, otherwise, readValue, { ...TEXT, enum: values, default: otherwise });
}

/** A whole number within limits. */
export function count(description: string, otherwise: number, least: number, most: number) {
  const overHttp = { type: 'integer', minimum: least, maximum: most, default: otherwise };
  return single(description, otherwise, readWhole(least, most), overHttp);
}

/** An ordinal from 0, null where none is given. */
export function ordinal(description: string) {
  const overHttp = { type: 'integer', minimum: 0 };
  return single<number | null>(description, null, readWhole(0, MOST_ORDINAL), overHttp);
}

/** Beyond every ordinal; a number that a message can name. */
export const MOST_ORDINAL = 999_999_999;

function readWhole(least: number, most: number): (text: string) => Reading<number> {
  return (text) => {
    const number = /^\s*[0-9]{1,12}\s*$/u.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? read(number) : refuse('not-a-number', `${least}–${most}`);
  };
}

const TRUTHS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** True or false, false by default. */
export function truth(description: string) {
  const readValue = (text: string): Reading<boolean> => {
    const value = TRUTHS.get(text.trim().toLowerCase());
    return value === undefined ? refuse('not-a-truth', '') : read(value);
  };
  return single(description, false, readValue, { type: 'boolean', default: false });
}

/** `zh`, `en`, and what browsers write for them (`zh-CN`, `en-GB`); null for anything else. */
export function languageNamed(text: string): Language | null {
  const primary = text.trim().toLowerCase().split(/[-_]/u)[0];
  return primary === 'zh' || primary === 'en' ? primary : null;
}

/** The parameter `lang`, common to all endpoints; null where it is not given. */
export function language() {
  const overHttp = { ...TEXT, enum: ['zh', 'en'] };
  return single<Language | null>('Language of messages', null, readLanguage, overHttp);
}

function readLanguage(text: string): Reading<Language | null> {
  const lang = languageNamed(text);
  return lang === null ? refuse('not-an-option', text, ['zh', 'en']) : read(lang);
}

/** The problem that an issue of zod stands for: our own objection, or a member of the wrong kind. */
export function objectionOf(issue: z.core.$ZodIssue): Objection {
  if (issue.code === 'custom' && isObjectionParams(issue.params)) return issue.params.objection;
  return { code: 'not-a-value', detail: '' };
}

function isObjectionParams(params: unknown): params is ObjectionParams {
  return typeof params === 'object' && params !== null && 'objection' in params;
}
