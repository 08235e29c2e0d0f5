import { useState } from 'react';
import { recall, remember } from '../ui/storage.ts';
import { isOwnMachine } from './cite-address.ts';

const NAME = 'cite-link';

/** Whether footnotes end with the link, as the reader last had it; at first not where the link opens on this machine alone. */
export function useLinkChoice(): [link: boolean, setLink: (link: boolean) => void] {
  const [link, setLink] = useState(() => {
    const kept = recall('local', NAME);
    return kept === null ? !isOwnMachine(window.location.hostname) : kept === 'true';
  });
  return [
    link,
    (chosen) => {
      remember('local', NAME, String(chosen));
      setLink(chosen);
    },
  ];
}
