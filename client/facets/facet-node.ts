/** A value of a facet with values beneath it. */
export interface FacetNode {
  value: string;
  label: string;
  /** What tells it from others of its name. */
  hint?: string;
  count: number;
  children: readonly FacetNode[];
}
