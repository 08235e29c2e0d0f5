import { z } from 'zod';

/** What is read of the answers of a cluster. */

const total = z.object({ value: z.number() });

/** Documents in the order asked for, each with the values of some fields. */
export const LISTED = z.object({
  hits: z.object({
    total: total.optional(),
    hits: z.array(
      z.object({
        _id: z.string(),
        _score: z.number().nullable().optional(),
        sort: z.array(z.unknown()).optional(),
        fields: z.record(z.string(), z.array(z.union([z.number(), z.string(), z.boolean()]))).optional(),
      }),
    ),
  }),
  aggregations: z.object({ characters: z.object({ value: z.number() }) }).optional(),
});

export const COUNTED = z.object({ hits: z.object({ total }) });

/** A field that each document has one value of. */
export const one = <Value extends z.ZodType>(value: Value) => z.tuple([value]);

const HEAD = { order: one(z.number()), group: one(z.number()), head: one(z.string()) };
const RECORD = { ...HEAD, texts: one(z.string()) };

/** Documents, each with the values of these fields, and the scores of the queries that have names. */
export const withFields = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.object({
    hits: z.object({
      hits: z.array(
        z.object({
          fields: z.object(fields),
          matched_queries: z.record(z.string(), z.number()).optional(),
        }),
      ),
    }),
  });

/** Documents with what ranks them. */
export const GOT = withFields({ ...RECORD, counted: one(z.string()) });

/** The same without. */
export const GOT_RECORDS = withFields(RECORD);

/** Hits of which some members alone were sent: where there are none, nothing is. */
const sentOf = <Hit extends z.ZodType>(hit: Hit) =>
  z.object({ hits: z.object({ hits: z.array(hit).optional() }).optional() });

/** What is shown of documents beside passages, with some of these. */
export const GOT_SHOWN = sentOf(
  z.object({
    fields: z.object(HEAD),
    inner_hits: z
      .object({
        passages: sentOf(z.object({ fields: z.object({ 'passages.text': one(z.string()) }) })).optional(),
      })
      .optional(),
  }),
);

/** Documents about the collection by their ids. */
export const GOT_PACKED = z.object({
  hits: z.object({ hits: z.array(z.object({ _id: z.string(), _source: z.object({ packed: z.string() }) })) }),
});

/** Documents about the collection as they were found. */
export const FOUND_PACKED = z.object({
  hits: z.object({
    total,
    hits: z.array(z.object({ _id: z.string(), _source: z.object({ packed: z.string() }) })),
  }),
});
