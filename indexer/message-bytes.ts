import { serialize } from 'node:v8';

/** A value as bytes with a buffer of their own, which can pass to another thread; `v8.deserialize` reads them. */
export function messageBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(serialize(value));
}
