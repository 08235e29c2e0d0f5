import { navigate, type Place } from '../router.tsx';

/** Which places of the table are opened; the address knows, so that whoever comes back finds them as they were. */
export interface OpenPlaces {
  isOpen: (region: string) => boolean;
  opening: (region: string) => { open: boolean; setOpen: (open: boolean) => void };
}

export function openPlaces({ params }: Place): OpenPlaces {
  const opened = (params.get('open') ?? '').split(',').filter((region) => /^\d+$/u.test(region));
  const set = (region: string, open: boolean): void => {
    const others = opened.filter((other) => other !== region);
    const now = open ? [...others, region] : others;
    navigate(now.length === 0 ? '/corpus' : `/corpus?open=${now.join(',')}`, {
      replace: true,
      keepScroll: true,
    });
  };
  const isOpen = (region: string): boolean => opened.includes(region);
  return {
    isOpen,
    opening: (region) => ({ open: isOpen(region), setOpen: (open) => set(region, open) }),
  };
}
