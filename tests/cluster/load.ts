import type { Server } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './comparable.ts';
import { answerOf } from './served.ts';
import { until } from './until.ts';

/** Asks servers without a pause, and holds every answer to what is right. */
export class Load {
  readonly #clients: readonly Promise<void>[];
  #ended = false;
  /** Answers that were right. */
  right = 0;
  /** What was answered otherwise, with its path. */
  readonly wrong: string[] = [];

  /** @param expected what may be answered to each path: one of these answers, to the last character */
  constructor(servers: readonly Server[], expected: ReadonlyMap<string, readonly Answer[]>, clients: number) {
    const paths = [...expected.keys()];
    this.#clients = Array.from({ length: clients }, async (_, client) => {
      for (let at = client; !this.#ended; at++) {
        const server = servers[at % servers.length];
        const path = paths[at % paths.length];
        if (server === undefined || path === undefined) throw new Error('there is nothing to ask');
        const answer = await answerOf(server, path).catch((error: unknown) => String(error));
        const isRight = expected.get(path)?.some((one) => isDeepStrictEqual(one, answer)) === true;
        if (isRight) this.right++;
        else this.wrong.push(`${decodeURIComponent(path)}: ${JSON.stringify(answer).slice(0, 500)}`);
      }
    });
  }

  /** Resolves when so many more have been right, or one was wrong. */
  async more(answers: number): Promise<void> {
    const wanted = this.right + answers;
    await until(() => this.right >= wanted || this.wrong.length > 0);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#clients);
  }
}
