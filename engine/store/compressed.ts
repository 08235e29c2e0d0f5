import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Text of laws becomes a third at every level; the higher ones take long for a few hundredths less. */
const LEVEL = 1;

/** Bytes compressed with Zstandard; equal bytes give equal ones. */
export function compressed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
}

/** The bytes that were compressed, in a buffer of their own, so that they can be handed to a thread. Throws where they are none. */
export function decompressed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = zstdDecompressSync(bytes);
  return whole.byteLength === whole.buffer.byteLength ? new Uint8Array(whole.buffer) : Uint8Array.from(whole);
}
