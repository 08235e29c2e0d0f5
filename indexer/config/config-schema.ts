import { z } from 'zod';

/** What may stand in `zhengwen.config.yml`. */

const text = z.string().trim().min(1);
const texts = z.array(text).min(1);
const kinds = ['remove', 'repair', 'join', 'split', 'describe'] as const;

const addedRule = z.strictObject({
  /** `table/name`: the table it goes to, and its own name. */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*\/[a-z\d]+(?:-[a-z\d]+)*$/),
  kind: z.enum(kinds),
  reason: z.strictObject({ zh: text, en: text }),
  pattern: text,
  unless: text.optional(),
  matches: texts,
  rejects: texts,
  /** What stands in the further columns of its table. */
  columns: z.record(z.string(), z.unknown()).optional(),
});

/** The name of a column, or several: the first that a table has. */
const name = z.union([text, texts]);
const namedColumns = z.strictObject({
  /** Files it is about, `**` for any folders; all where left out. */
  files: text.optional(),
  text: name.optional(),
  title: name.optional(),
  region: name.optional(),
  province: name.optional(),
  city: name.optional(),
  county: name.optional(),
  year: name.optional(),
  date: name.optional(),
  type: name.optional(),
  topic: name.optional(),
  issuer: name.optional(),
  speaker: name.optional(),
  docNumber: name.optional(),
});

export const configSchema = z.strictObject({
  rules: z.strictObject({ off: z.array(text).optional(), add: z.array(addedRule).optional() }).optional(),
  columns: z.union([namedColumns, z.array(namedColumns)]).optional(),
});

export type WrittenConfig = z.infer<typeof configSchema>;
export type AddedRule = z.infer<typeof addedRule>;
export type WrittenColumns = z.infer<typeof namedColumns>;
