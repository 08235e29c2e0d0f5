import { EVERYWHERE, textsOf, versionsIn } from './versions.ts';

/** Constant load on a server over a collection in versions, every answer of which is looked at. */

interface LoadOutcome {
  answers: number;
  /** What went wrong with requests, one line each. */
  failed: string[];
  /** Answers that are not of one version. */
  mixed: string[];
  /** The version that each snapshot answered from. */
  generations: Map<string, number>;
}

/** Documents that an answer says it finds, or holds; null where it tells of one only. */
type Count = (body: string) => number | null;

const one: Count = () => null;
const total: Count = (body) => Number(/"total":\{"documents":(\d+)/u.exec(body)?.[1]);
const rows: Count = (body) => new Set([...body.matchAll(/"document":"([^"]+)"/gu)].map(([, id]) => id)).size;

const q = encodeURIComponent(EVERYWHERE);

export class Load {
  readonly outcome: LoadOutcome = { answers: 0, failed: [], mixed: [], generations: new Map() };
  readonly #address: string;
  readonly #clients: Promise<void>[];
  #ended = false;

  /** @param document an id that every version has; `pauseMs` between two requests of a client */
  constructor(address: string, document: string, clients: number, pauseMs = 0) {
    this.#address = address;
    const id = encodeURIComponent(document);
    const asked: [path: string, count: Count][] = [
      [`/api/search?q=${q}&duplicates=all&size=50`, total],
      [`/api/documents/${id}`, one],
      [`/api/export?q=${q}&duplicates=all&format=jsonl`, rows],
      [`/api/documents/${id}/matches?q=${q}`, one],
      [`/api/resolve?document=${id}&passage=1&quote=${q}`, one],
      [`/api/documents/${id}/source`, one],
    ];
    this.#clients = Array.from({ length: clients }, async (_, client) => {
      for (let turn = client; !this.#ended; turn++) {
        const [path, count] = asked[turn % asked.length] ?? ['/', one];
        await this.#ask(path, count);
        if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    });
  }

  /** Ends when the requests under way are answered. */
  async stop(): Promise<LoadOutcome> {
    this.#ended = true;
    await Promise.all(this.#clients);
    return this.outcome;
  }

  async #ask(path: string, count: Count): Promise<void> {
    const { outcome } = this;
    try {
      const response = await fetch(`${this.#address}${path}`);
      const body = await response.text();
      outcome.answers += 1;
      const generation = response.headers.get('Zhengwen-Snapshot');
      if (response.status !== 200 || generation === null) {
        outcome.failed.push(`${path}: ${response.status} ${body.slice(0, 200)}`);
        return;
      }
      this.#look(path, generation, body, count(body));
    } catch (error) {
      outcome.failed.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #look(path: string, generation: string, body: string, documents: number | null): void {
    const { mixed, generations } = this.outcome;
    const versions = versionsIn(body);
    const [version] = versions;
    // What says nothing of its text (which matches there are, where a link leads) cannot mix two.
    if (version === undefined && documents === null) return;
    const known = generations.get(generation);
    const whole =
      versions.length === 1 &&
      version !== undefined &&
      (known === undefined || known === version) &&
      (documents === null || documents === textsOf(version));
    if (!whole) {
      mixed.push(`${path}: ${generation} (of version ${known}) gave ${versions}, ${documents} documents`);
    } else generations.set(generation, version);
  }
}
