/** One thing wrong with a request: where it stands and what would be right. */
export interface RequestProblem {
  /** The parameter, `q` for the query text. */
  parameter: string;
  message: string;
  /** Which value of a parameter that was given several times, from 0. */
  index?: number;
  /** Range in the parameter's value, UTF-16 units. */
  start?: number;
  end?: number;
  /** What could be meant instead, e.g. the regions of an ambiguous name. */
  candidates?: string[];
}

/** The caller's mistake; lists all of them. The server answers 400. */
export class RequestError extends Error {
  readonly problems: readonly RequestProblem[];
  constructor(problems: readonly RequestProblem[]) {
    super(problems.map((problem) => problem.message).join('; '));
    this.name = 'RequestError';
    this.problems = problems;
  }
}

/** One mistake in a query text: where it stands, UTF-16 units, and what was expected there. */
export interface QueryMistake {
  message: string;
  start: number;
  end: number;
}

export type QueryMistakes = readonly [QueryMistake, ...QueryMistake[]];

/** The query text does not parse: the position of its first mistake, and all of them as problems. */
export class QuerySyntaxError extends RequestError {
  readonly mistakes: QueryMistakes;
  readonly start: number;
  readonly end: number;
  /** @param mistakes in the order of their places */
  constructor(mistakes: QueryMistakes) {
    super(mistakes.map((mistake) => ({ parameter: 'q', ...mistake })));
    this.name = 'QuerySyntaxError';
    this.mistakes = mistakes;
    this.start = mistakes[0].start;
    this.end = mistakes[0].end;
  }
}

/** The snapshot cannot be served: missing, damaged, or of another format or pipeline version. The message names the command that rebuilds it. */
export class SnapshotError extends Error {
  readonly reason: 'missing' | 'damaged' | 'version';
  constructor(reason: SnapshotError['reason'], message: string) {
    super(message);
    this.name = 'SnapshotError';
    this.reason = reason;
  }
}

/** The engine could not answer now: the query takes longer than it may, or too many wait before it. The server answers 503. */
export class OverloadError extends Error {
  readonly reason: 'too-slow' | 'busy';
  constructor(reason: OverloadError['reason']) {
    super(reason === 'too-slow' ? 'the query takes longer than it may' : 'too many queries are waiting');
    this.name = 'OverloadError';
    this.reason = reason;
  }
}

/**
 * The cluster does not answer: no node of it does (`unreachable`), it lets nobody in with this name and password (`refused`), or
 * it has no such index (`missing`). The server answers 503.
 */
export class ClusterError extends Error {
  readonly reason: 'unreachable' | 'refused' | 'missing';
  /** What the cluster or its client says of it. */
  readonly said: string;
  constructor(reason: ClusterError['reason'], said: string) {
    super(`OpenSearch: ${said}`);
    this.name = 'ClusterError';
    this.reason = reason;
    this.said = said;
  }
}

/** What an error says, whatever was thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
