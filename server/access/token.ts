import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A token as its file holds it: never the token itself. */
export const storedToken = z.strictObject({
  /** Whom it was given to; by this name it is withdrawn. */
  name: z.string().min(1),
  /**
   * Hexadecimal SHA-256 of the token. No slow hash is needed: a token is 256 random bits, which nobody can try out, and is
   * looked up at every request.
   */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Collections it opens; null for all. */
  collections: z.array(z.string()).nullable(),
  /** When it was made. */
  made: z.string(),
});

export type StoredToken = z.infer<typeof storedToken>;

/** Tells people, and scanners for secrets, what it is. */
const PREFIX = 'zhengwen_';
const RANDOM_BYTES = 32;

/** A new token: 256 random bits. */
export function newToken(): string {
  return `${PREFIX}${randomBytes(RANDOM_BYTES).toString('base64url')}`;
}

/** Hexadecimal SHA-256, under which a token or a session is kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The stored token that a token is. Takes the same time wherever it differs and however many there are before it. */
export function findToken(tokens: readonly StoredToken[], token: string): StoredToken | null {
  const hash = Buffer.from(hashOf(token), 'hex');
  let found: StoredToken | null = null;
  for (const stored of tokens) {
    if (timingSafeEqual(Buffer.from(stored.sha256, 'hex'), hash)) found = stored;
  }
  return found;
}
