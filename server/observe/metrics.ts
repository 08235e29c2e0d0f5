import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SearchEngine } from '../../engine/engine.ts';
import { givenUp, routeOf } from './answer-notes.ts';

/** Seconds; a search takes a few milliseconds, an export of everything some seconds. */
const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30];

interface Metrics {
  /** Counts and times every request that passes. */
  observe: RequestHandler;
  /** Counts a token that was shown and is none. */
  tokenRefused(): void;
  /** Told how many exports are running. */
  exporting(running: number): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
}

/** The collections that are ready, by name; a single one is called ''. */
type ReadyEngines = () => readonly (readonly [name: string, engine: SearchEngine])[];

/** Metrics of one app; each has a registry of its own, so several can stand in one process. */
export function createMetrics(ready: ReadyEngines): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor, delay of the event loop.
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'zhengwen_http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'zhengwen_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['route'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const abandoned = new Counter({
    name: 'zhengwen_answers_given_up_total',
    help: 'Answers not finished: too slow, too many waiting, or nobody waited any more',
    labelNames: ['reason'],
    registers,
  });
  for (const reason of ['too-slow', 'busy', 'cancelled']) abandoned.inc({ reason }, 0);
  const refused = new Counter({
    name: 'zhengwen_tokens_refused_total',
    help: 'Tokens shown that are not in force',
    registers,
  });
  const exports = new Gauge({
    name: 'zhengwen_exports_running',
    help: 'Exports under way',
    registers,
  });
  gaugesOfSnapshots(registry, ready);
  return {
    observe(_request, response, next) {
      const stop = durations.startTimer();
      response.once('close', () => {
        const route = routeOf(response);
        stop({ route });
        requests.inc({ route, status: response.statusCode });
        const reason = givenUp(response);
        if (reason !== null) abandoned.inc({ reason });
      });
      next();
    },
    tokenRefused: () => refused.inc(),
    exporting: (running) => exports.set(running),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

const MILLISECONDS = 1_000;

/** What is asked of each snapshot in use when somebody looks; nothing while none is ready. */
function gaugesOfSnapshots(registry: Registry, ready: ReadyEngines): void {
  const registers = [registry];
  new Gauge({
    name: 'zhengwen_queue_length',
    help: 'Answers that wait for a thread, by how long they take',
    labelNames: ['collection', 'lane'],
    registers,
    collect() {
      this.reset();
      for (const [collection, { queued }] of ready()) {
        this.set({ collection, lane: 'quick' }, queued?.quick ?? 0);
        this.set({ collection, lane: 'middle' }, queued?.middle ?? 0);
        this.set({ collection, lane: 'long' }, queued?.long ?? 0);
      }
    },
  });
  new Gauge({
    name: 'zhengwen_snapshot_size',
    help: 'What the snapshot in use holds',
    labelNames: ['collection', 'of'],
    registers,
    async collect() {
      this.reset();
      for (const [collection, engine] of ready()) {
        const { documents, texts, passages } = await engine.snapshot();
        this.set({ collection, of: 'documents' }, documents);
        this.set({ collection, of: 'texts' }, texts);
        this.set({ collection, of: 'passages' }, passages);
      }
    },
  });
  new Gauge({
    name: 'zhengwen_snapshot_age_seconds',
    help: 'Time since the snapshot in use was built; its generation is a label',
    labelNames: ['collection', 'generation'],
    registers,
    async collect() {
      this.reset();
      for (const [collection, engine] of ready()) {
        const age = (Date.now() - Date.parse((await engine.snapshot()).builtAt)) / MILLISECONDS;
        this.set({ collection, generation: engine.generation }, age);
      }
    },
  });
}
