import { fold } from '../text/fold.ts';
import { type RegionCode, UNKNOWN } from '../types.ts';
import { type Reading, read, refuse } from './reading.ts';
import { isUnknown } from './unknown.ts';

export type RegionResolution =
  | { kind: 'found'; code: RegionCode }
  | { kind: 'ambiguous'; candidates: { code: RegionCode; path: string[] }[] }
  | { kind: 'none' };

/** What a person means by a region; the gazetteer answers it. */
export type RegionResolver = (text: string) => RegionResolution;

/** A region by code, name or path, in Traditional characters too; or `unknown`. */
export function readRegion(text: string, resolve: RegionResolver): Reading<RegionCode | typeof UNKNOWN> {
  if (isUnknown(text)) return read(UNKNOWN);
  const asTyped = resolve(text);
  const resolution = asTyped.kind === 'none' ? resolve(fold(text)) : asTyped;
  switch (resolution.kind) {
    case 'found':
      return read(resolution.code);
    case 'ambiguous':
      return refuse(
        'ambiguous-region',
        text,
        resolution.candidates.map(({ path }) => path.join('/')),
      );
    case 'none':
      return refuse('unknown-region', text);
  }
}
