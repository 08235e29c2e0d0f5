import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** A function that stays the same while it does what the latest one given does: what it is handed to is not drawn anew for it. */
export function useSteady<A extends readonly unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}

/** The list given, or the one before where that holds the same. */
export function useSteadyList(list: readonly string[]): readonly string[] {
  const [kept, setKept] = useState(list);
  if (kept === list || (kept.length === list.length && kept.every((value, at) => value === list[at])))
    return kept;
  setKept(list);
  return list;
}
