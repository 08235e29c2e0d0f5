import { useEffect } from 'react';
import { type Checked, type DocumentChecks, isOpeningCheck, linkCheck } from '../../links/content-check.ts';
import type { PassageLink } from '../../links/passage-link.ts';
import { completeAddress } from '../router.tsx';

/** Whoever copies the address copies what the text is known by: another text under the same id is told from it. */
export function useCheckedAddress(link: PassageLink, checked: Checked, checks: DocumentChecks): void {
  const unchecked =
    link.quote === '' && (link.check === '' || (isOpeningCheck(link.check) && checked.status === 'same'));
  useEffect(() => {
    if (unchecked) completeAddress({ check: linkCheck(checks, link.passage) });
  }, [unchecked, checks, link.passage]);
}
