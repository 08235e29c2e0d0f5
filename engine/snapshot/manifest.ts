import type { z } from 'zod';
import type { manifestSchema } from './manifest-schema.ts';

/** Raised whenever the files of a snapshot change their form. */
export const SNAPSHOT_FORMAT = 8;

/** What a snapshot says of itself; `manifest.json`, written last. */
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestPart = Manifest['parts'][number];
