import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';

/** Stretches that mean something in one format or another. */
const TOKENS = [
  ...[
    '<table><tr><td>',
    '</div>',
    '<!--',
    '<b>',
    '&#x110000;',
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\u0000',
    '---\n',
    '```',
    '> ',
    '[',
  ],
  ...[
    '{',
    '}',
    '\\u-1',
    "\\'b9",
    '\\bin9',
    '<w:tbl>',
    '</w:p>',
    '<w:p>',
    '<c t="s"><v>9</v></c>',
    'obj',
    'endstream',
    '<<',
    '>>',
  ],
  ...['\ud800', '第一条', '一、', '（一）', '关于', '2006年', '—1—', '﻿', '%PDF-1.4', 'PK\u0003\u0004'],
] as const;

/** The bytes with one to eight changes of the kinds that disks, programs and people make; inside of an archive too. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive && random.chance(0.7)) return mutatedArchive(bytes, random);
  let changed: Uint8Array<ArrayBuffer> = new Uint8Array(bytes);
  for (const change of random.times(1, 8, () => random.below(8)))
    changed = changedOnce(changed, change, random);
  return changed;
}

function changedOnce(
  bytes: Uint8Array<ArrayBuffer>,
  change: number,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + random.below(random.chance(0.8) ? 64 : bytes.length));
  switch (change) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 2: {
      const again = Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(at, to));
      return Buffer.concat(
        [bytes.subarray(0, at), ...again, bytes.subarray(at)].map((part) => part.subarray(0, 1 << 20)),
      );
    }
    case 3: {
      const token = random.pick(TOKENS).repeat(random.chance(0.2) ? 1 + random.below(2_000) : 1);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(token), bytes.subarray(at)]);
    }
    case 4: {
      const copy = Buffer.from(bytes);
      return copy.fill(random.pick([0, 0xff, 0x20, 0x80]), at, to);
    }
    case 5: {
      const copy = Buffer.from(bytes);
      if (copy.length >= at + 4)
        copy.writeUInt32LE(random.pick([0, 1, 0x7fff_ffff, 0xffff_ffff, copy.length]), at);
      return copy;
    }
    default: {
      const copy = Buffer.from(bytes);
      for (let flips = 1 + random.below(40); flips > 0; flips--) {
        const place = random.below(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << random.below(8));
      }
      return copy;
    }
  }
}

/** With one part of the archive changed and folded again. */
function mutatedArchive(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[random.below(names.length)] ?? '';
  const part = parts[name];
  if (part === undefined || part.length === 0) return new Uint8Array(bytes);
  if (random.chance(0.1)) delete parts[name];
  else parts[name] = mutated(part, random);
  return zipSync(parts);
}
