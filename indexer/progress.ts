/** Where a long run stands; a terminal draws a bar of it, a log prints lines. */
export interface Progress {
  stage: 'scan' | 'read' | 'compare' | 'write' | 'publish';
  done: number;
  total: number;
}

export type ProgressListener = (progress: Progress) => void;
