import type { z } from 'zod';
import { RequestError, type RequestProblem } from '../errors.ts';
import type { Language } from '../types.ts';
import { problemOf } from './facet.ts';
import { languageNamed, objectionOf } from './parameter.ts';

/** The values read, null where something is wrong with them, and everything that is. */
interface ReadParameters<T> {
  values: T | null;
  problems: RequestProblem[];
}

/** Reads an object of parameters; those that the schema does not know are problems too. */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  parameters: unknown,
  lang: Language,
): ReadParameters<z.output<Schema>> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return { values: parsed.data, problems: [] };
  const names = Object.keys(schema.shape);
  return { values: null, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, names, lang)) };
}

/** The same where nothing else can be wrong with the request. Throws `RequestError` that lists all problems. */
export function requireParameters<Schema extends z.ZodObject>(
  schema: Schema,
  parameters: unknown,
  lang: Language,
): z.output<Schema> {
  const { values, problems } = readParameters(schema, parameters, lang);
  if (values === null) throw new RequestError(problems);
  return values;
}

function problemsOf(issue: z.core.$ZodIssue, names: readonly string[], lang: Language): RequestProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownParameter(key, names, lang));
  }
  const [parameter] = issue.path;
  if (parameter === undefined) return [problemOf('', { code: 'not-an-object', detail: '' }, lang)];
  return [problemOf(String(parameter), objectionOf(issue), lang)];
}

/** What is said of a parameter that is none of those known. */
export function unknownParameter(name: string, known: readonly string[], lang: Language): RequestProblem {
  return problemOf(name, { code: 'unknown-parameter', detail: name, candidates: known }, lang);
}

/** The language that the parameter `lang` names; null without one. */
export function languageAsked(parameters: unknown): Language | null {
  const lang = memberOf(parameters, 'lang');
  return typeof lang === 'string' ? languageNamed(lang) : null;
}

/** A member of a value that may be no object; of an array with one entry, that entry. */
export function memberOf(parameters: unknown, name: string): unknown {
  const value: unknown =
    typeof parameters === 'object' && parameters !== null ? Reflect.get(parameters, name) : undefined;
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
