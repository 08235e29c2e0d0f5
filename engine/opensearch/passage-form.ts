import { z } from 'zod';

/** A passage as the cluster keeps it beside its tokens, so that those which may match are got without their documents. */
export interface HeldPassage {
  /** Place of its document in the order of the collection. */
  order: number;
  /** Number of its section in the collection; null where it counts in none. */
  section: number | null;
  /** Reading text. */
  text: string;
}

const HELD = z.tuple([z.number(), z.number().nullable(), z.string()]);

/** As JSON, which writes halves of characters too, in base64. */
export const packedPassage = ({ order, section, text }: HeldPassage): string =>
  Buffer.from(JSON.stringify([order, section, text])).toString('base64');

/** What the cluster gives of a passage: the JSON that was packed. */
export function heldPassage(json: string): HeldPassage {
  const [order, section, text] = HELD.parse(JSON.parse(json));
  return { order, section, text };
}
