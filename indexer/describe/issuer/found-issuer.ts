import type { Evidence } from '../../../engine/types.ts';
import type { FoundBody } from './found-body.ts';

/** The bodies that issued an article where they stand, and how surely they did. */
export interface IssuerFound {
  how: 'stated' | 'inferred';
  bodies: readonly FoundBody[];
  /** What another place that speaks for the document says against it. */
  against: readonly Evidence[];
}

export const stated = (bodies: readonly FoundBody[]): IssuerFound => ({ how: 'stated', bodies, against: [] });

export const inferred = (bodies: readonly FoundBody[], against: readonly Evidence[] = []): IssuerFound => ({
  how: 'inferred',
  bodies,
  against,
});
