import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SearchEngine } from '../engine/engine.ts';

/** Seconds; a search takes a few milliseconds, an export of everything some seconds. */
const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30];

export interface Metrics {
  /** Counts and times every request that passes. */
  observe: RequestHandler;
  /** Counts a token that was shown and is none. */
  tokenRefused(): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
}

/** Metrics of one app; each has a registry of its own, so several can stand in one process. */
export function createMetrics(engine: () => SearchEngine | null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'zhengwen_http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'zhengwen_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['route'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  const refused = new Counter({
    name: 'zhengwen_tokens_refused_total',
    help: 'Tokens shown that are not in force',
    registers: [registry],
  });
  const snapshot = new Gauge({
    name: 'zhengwen_snapshot_size',
    help: 'What the snapshot in use holds; 0 while none is ready',
    labelNames: ['of'],
    registers: [registry],
    async collect() {
      const held = await engine()?.snapshot();
      this.set({ of: 'documents' }, held?.documents ?? 0);
      this.set({ of: 'texts' }, held?.texts ?? 0);
      this.set({ of: 'passages' }, held?.passages ?? 0);
    },
  });
  registry.registerMetric(snapshot);
  return {
    observe(request, response, next) {
      const stop = durations.startTimer();
      response.once('close', () => {
        const route = routeOf(request.route);
        stop({ route });
        requests.inc({ route, status: response.statusCode });
      });
      next();
    },
    tokenRefused: () => refused.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** The route's pattern, never the address itself: labels must stay few. */
function routeOf(route: unknown): string {
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  return typeof path === 'string' ? path : 'other';
}
