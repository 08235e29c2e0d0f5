import { expect, test } from 'vitest';
import { answeredFrom, followIndex, indexChanges, keptAnswers } from '../../client/index-in-use.ts';

test('answers are kept as long as the index they are from answers, and a new one is told once', () => {
  const kept = keptAnswers<string>();
  let told = 0;
  followIndex(() => {
    told += 1;
  });
  const steps = [
    { name: 'a', dropped: true, changes: 0 },
    { name: 'a', dropped: false, changes: 0 },
    { name: '', dropped: false, changes: 0 },
    { name: 'b', dropped: true, changes: 1 },
    { name: 'b', dropped: false, changes: 1 },
    // Two servers that take turns: nothing of one is kept for the other, and nothing is asked anew without end.
    { name: 'a', dropped: true, changes: 1 },
    { name: 'b', dropped: true, changes: 1 },
    { name: 'c', dropped: true, changes: 2 },
  ];
  for (const { name, dropped, changes } of steps) {
    kept.set('/api/search?q=', 'an answer');
    answeredFrom(name);
    expect([kept.size === 0, indexChanges(), told], name).toEqual([dropped, changes, changes]);
  }
});
