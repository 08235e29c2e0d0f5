import { useState } from 'react';
import { recall, remember } from '../ui/storage.ts';

/** How closely hits stand: roomy to read, dense to look over many. */
export type Density = 'loose' | 'dense';

const REMEMBERED = 'density';

/** The reader's choice, kept beyond this visit. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() =>
    recall('local', REMEMBERED) === 'dense' ? 'dense' : 'loose',
  );
  const choose = (chosen: Density) => {
    remember('local', REMEMBERED, chosen);
    setDensity(chosen);
  };
  return [density, choose];
}
