/** A query in the language of the cluster. */
export interface ClusterClause {
  readonly [kind: string]: unknown;
}

export const EVERYTHING: ClusterClause = { match_all: {} };
export const NOTHING: ClusterClause = { match_none: {} };

/** All must hold; what all documents hold is left out. */
export function allOf(clauses: readonly ClusterClause[]): ClusterClause {
  const some = clauses.filter((clause) => clause !== EVERYTHING);
  const [first = EVERYTHING, ...others] = some;
  return others.length === 0 ? first : { bool: { filter: some } };
}

/** One must hold; nothing where there is none. */
export function anyOf(clauses: readonly ClusterClause[]): ClusterClause {
  const [first = NOTHING, ...others] = clauses;
  if (clauses.includes(EVERYTHING)) return EVERYTHING;
  return others.length === 0 ? first : { bool: { should: clauses, minimum_should_match: 1 } };
}

export const noneOf = (clause: ClusterClause): ClusterClause => ({ bool: { must_not: [clause] } });

/** All but one must hold, or all. */
export function allButOneOf(clauses: readonly ClusterClause[]): ClusterClause {
  return clauses.length < 2
    ? EVERYTHING
    : { bool: { should: clauses, minimum_should_match: clauses.length - 1 } };
}
