import type { Random } from '../random.ts';
import { type HostileFile, type HostileMaker, made } from './hostile-file.ts';
import { mutated } from './mutation.ts';
import { officeFiles } from './office-files.ts';
import { pdfFiles } from './pdf-files.ts';
import type { Seed } from './seeds.ts';
import { textFiles } from './text-files.ts';

/** Every file that is made to do harm. `large`: bytes of the long ones, or what the bombs unfold to. */
export function bombs(large: number): HostileMaker[] {
  return [...textFiles(large), ...officeFiles(large), ...pdfFiles(large)];
}

/** The bombs, then changed copies of sound files. */
export function* hostileFiles(
  makers: readonly HostileMaker[],
  sound: readonly Seed[],
  changed: number,
  random: Random,
): Generator<HostileFile> {
  for (const maker of makers) yield made(maker);
  for (let at = 0; at < changed; at++) {
    const seed = sound[random.below(sound.length)];
    if (seed === undefined) return;
    yield { name: `changed-${at}.${seed.extension}`, what: 'changed', bytes: mutated(seed.bytes, random) };
  }
}
