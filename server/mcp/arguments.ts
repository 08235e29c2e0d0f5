import { z } from 'zod';
import { RequestError, type RequestProblem } from '../../engine/errors.ts';
import { problemOf } from '../../engine/request/facet.ts';
import { memberOf, unknownParameter } from '../../engine/request/read-parameters.ts';
import type { Objection } from '../../engine/request/reading.ts';
import type { Language } from '../../engine/types.ts';

/**
 * What a tool is asked, read by its schema. Throws `RequestError` that lists everything wrong with it, in the words of the HTTP
 * API: the name of each parameter, and what would be right.
 */
export function readArguments<Schema extends z.ZodObject>(
  schema: Schema,
  given: unknown,
  lang: Language,
): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const names = Object.keys(schema.shape);
  throw new RequestError(
    parsed.error.issues.flatMap((issue): RequestProblem[] => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => unknownParameter(key, names, lang));
      }
      const [name] = issue.path;
      if (typeof name !== 'string') return [problemOf('', { code: 'not-an-object', detail: '' }, lang)];
      return [problemOf(name, objectionTo(issue, memberOf(given, name), limitsOf(schema, name)), lang)];
    }),
  );
}

/** What a schema says of the numbers that a parameter may be. */
const described = z.looseObject({ minimum: z.number().optional(), maximum: z.number().optional() });

function limitsOf(schema: z.ZodObject, name: string): string {
  const parameter: unknown = schema.shape[name];
  if (!(parameter instanceof z.ZodType)) return '';
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = described.parse(z.toJSONSchema(parameter));
  return `${minimum}–${maximum}`;
}

function objectionTo(issue: z.core.$ZodIssue, value: unknown, limits: string): Objection {
  if (value === undefined) return { code: 'missing', detail: '' };
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'not-an-option', detail: String(value), candidates: issue.values.map(String) };
    case 'too_big':
      if (issue.origin === 'array') return { code: 'too-many-values', detail: String(issue.maximum) };
      if (issue.origin === 'string') return { code: 'too-long', detail: String(issue.maximum) };
      return { code: 'not-a-number', detail: limits };
    case 'too_small':
      return issue.origin === 'array'
        ? { code: 'missing', detail: '' }
        : { code: 'not-a-number', detail: limits };
    case 'invalid_type':
      if (issue.expected === 'array') return { code: 'not-a-list', detail: '' };
      return issue.expected === 'string'
        ? { code: 'not-a-text', detail: '' }
        : { code: 'not-a-number', detail: limits };
    default:
      return { code: 'not-a-value', detail: '' };
  }
}
