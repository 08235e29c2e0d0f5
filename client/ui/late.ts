import { useEffect, useState } from 'react';

/** Milliseconds that something may take without being told of: what comes sooner would only flicker. */
const NOTICED = 300;

/** Whether something has been waited for so long that it is to be seen. */
export function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), NOTICED);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return waits && late;
}
