import type { Page, Response } from 'playwright-core';
import { checkDescribed, JSON_TYPE, mediaType } from '../server/described.ts';

/** The server puts it on whatever it answers; what a test puts in the place of an answer lacks it. */
const MARK = 'x-content-type-options';

/** Compares what pages are answered with what `/api/openapi.json` says of it, beside the test that goes on. */
export class AnswerChecks {
  private running: Promise<void>[] = [];
  private problems: unknown[] = [];

  watch(page: Page): void {
    page.on('response', (response) => {
      this.running.push(this.check(response).catch((problem: unknown) => void this.problems.push(problem)));
    });
  }

  /** Waits for what is being compared; throws the first thing found that is not described. */
  async settle(): Promise<void> {
    await Promise.all(this.running);
    const [first] = this.problems;
    this.running = [];
    this.problems = [];
    if (first !== undefined) throw first;
  }

  private async check(response: Response): Promise<void> {
    const headers = response.headers();
    const { pathname, search } = new URL(response.url());
    if (!pathname.includes('/api/') || headers[MARK] === undefined) return;
    const kind = headers['content-type'] ?? null;
    const body = mediaType(kind) === JSON_TYPE ? await bodyOf(response) : '';
    if (body === null) return;
    checkDescribed(`${pathname}${search}`, response.status(), kind, body);
  }
}

/** Null where the page has left before the answer was whole, or has asked for something else. */
async function bodyOf(response: Response): Promise<string | null> {
  return response.text().catch(() => null);
}
