import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Fast: texts come down to some half, and packing them takes less than cutting their words. */
const LEVEL = 1;

/** A value as a cluster keeps it: written by `v8.serialize`, which knows typed arrays, compressed, in base64. */
export function pack(value: unknown): string {
  return deflateRawSync(serialize(value), { level: LEVEL }).toString('base64');
}

/** What `pack` was given. The caller names its type: nobody but this program writes what is read here. */
export function unpack<Value>(packed: string): Value {
  return deserialize(inflateRawSync(Buffer.from(packed, 'base64')));
}
