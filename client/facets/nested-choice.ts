/** A value of a facet with values beneath it: regions, topics. */
export interface Nested {
  value: string;
  children: readonly Nested[];
}

/** How a value stands to what is chosen: itself, through one above it, in part through some beneath it, or not. */
export type Standing = 'chosen' | 'within' | 'partly' | 'not';

export function standing(node: Nested, chosen: readonly string[], within: boolean): Standing {
  if (chosen.includes(node.value)) return 'chosen';
  if (within) return 'within';
  return node.children.some((child) => standing(child, chosen, false) !== 'not') ? 'partly' : 'not';
}

/**
 * What is chosen after a tick of `node`, which stands beneath `above`. A wider value takes the place of the narrower
 * ones beneath it; a tick beneath a chosen value narrows the choice to it.
 */
export function afterTick(node: Nested, above: readonly string[], chosen: readonly string[]): string[] {
  if (chosen.includes(node.value)) return chosen.filter((value) => value !== node.value);
  const dropped = new Set([...above, ...beneath(node)]);
  return [...chosen.filter((value) => !dropped.has(value)), node.value];
}

function beneath(node: Nested): string[] {
  return node.children.flatMap((child) => [child.value, ...beneath(child)]);
}
