import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createMetrics } from '../../server/observe/metrics.ts';

const dashboard = z
  .object({
    panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../deploy/grafana-dashboard.json', import.meta.url), 'utf8')));
const queries = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr }): [string, string] => [title, expr]),
);

/** Names under which Prometheus keeps what the program tells. */
async function namesTold(): Promise<Set<string>> {
  const told = await createMetrics(() => []).text();
  const kinds = [...told.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    kinds.flatMap(([, name = '', kind]) =>
      kind === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

/** The metrics that a query names: words that are no function, label or keyword. */
function metricsIn(expr: string): string[] {
  const bare = expr.replaceAll(/\{[^}]*\}|\[[^\]]*\]|\bby \([^)]*\)/g, ' ');
  return [...bare.matchAll(/[a-z_][a-z0-9_]*\b(?!\s*\()/g)]
    .map(([name]) => name)
    .filter((name) => name !== 'sum');
}

test.each(queries)('the panel %s asks for what the program tells: %s', async (_, expr) => {
  const names = metricsIn(expr);
  expect(names.length).toBeGreaterThan(0);
  const told = await namesTold();
  for (const name of names) expect(told).toContain(name);
});

test('every metric of the program’s own is on the dashboard', async () => {
  const shown = queries.map(([, expr]) => expr).join('\n');
  for (const name of await namesTold()) {
    if (!name.startsWith('zhengwen_') || /_(?:sum|count)$/.test(name)) continue;
    expect(shown).toContain(name);
  }
});
