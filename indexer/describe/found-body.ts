import type { Evidence } from '../../engine/types.ts';

/** A body as it stands in the title or a passage, before anything is made of its name. */
export interface FoundBody {
  name: string;
  evidence: Evidence;
  /** 、 stands between it and the one before. */
  list?: boolean;
}
