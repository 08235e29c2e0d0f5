import { z } from 'zod';

/** What `manifest.json` is checked against. Loaded by who reads it: threads that are handed what another has read need no `zod`. */
export const manifestSchema = z.object({
  format: z.number().int(),
  /** `pipelineVersion` of the program that built it. */
  pipeline: z.string(),
  builtAt: z.string(),
  /** Of the input. */
  fingerprint: z.string(),
  /** Documents, distinct texts and passages that answers are made of. */
  documents: z.number().int(),
  texts: z.number().int(),
  passages: z.number().int(),
  /** What it consists of, in the order in which documents are numbered. */
  parts: z.array(
    z.object({
      name: z.string(),
      /** Documents and files in it, those that a later part has replaced too. */
      documents: z.number().int(),
      files: z.number().int(),
      /** Bytes of the files that it was made of. */
      bytes: z.number().int(),
      /** Index segments. */
      segments: z.number().int(),
    }),
  ),
  /** Every other file of the snapshot, by name, with its CRC-32: against damage, not against changes on purpose. */
  files: z.record(z.string(), z.object({ bytes: z.number().int(), crc32: z.number().int() })),
});
