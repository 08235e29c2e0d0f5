import { z } from 'zod';

/** Raised whenever the files of a snapshot change their form. */
export const SNAPSHOT_FORMAT = 6;

export const manifestSchema = z.object({
  format: z.number().int(),
  /** `pipelineVersion` of the program that built it. */
  pipeline: z.string(),
  builtAt: z.string(),
  documents: z.number().int(),
  texts: z.number().int(),
  passages: z.number().int(),
  /** Every other file of the snapshot, by name. */
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});

/** What a snapshot says of itself; `manifest.json`, written last. */
export type Manifest = z.infer<typeof manifestSchema>;
