import { serialize } from 'node:v8';

/** A value as bytes with a buffer of their own, which can pass to another thread; `v8.deserialize` reads them. */
export function messageBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const bytes = serialize(value);
  const { buffer, byteOffset, length } = bytes;
  // Mostly they have a buffer of their own already, and much: copying it takes as long as half of writing it.
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === length;
  return isOwn ? new Uint8Array(buffer, byteOffset, length) : new Uint8Array(bytes);
}
