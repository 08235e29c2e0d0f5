import { type Stats, statSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { commandLine } from '../../engine/command-name.ts';
import { type StoredToken, storedToken } from './token.ts';

const fileContent = z.strictObject({ tokens: z.array(storedToken) });

/** Only its owner may read it: names of people stand in it. */
const OWNER_ONLY = 0o600;

/** The file of tokens cannot be used; the message says what to do. */
export class TokenFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TokenFileError';
  }
}

/** The tokens of a file, as it is now: who adds or withdraws one need not start the server anew. */
export class TokenFile {
  readonly path: string;
  #read: { stamp: string; tokens: readonly StoredToken[] } | null = null;

  constructor(path: string) {
    this.path = resolve(path);
  }

  /** The tokens now. Throws `TokenFileError` where the file is missing or damaged: then nobody is let in. */
  async tokens(): Promise<readonly StoredToken[]> {
    const stamp = stampOf(await stat(this.path).catch((error: unknown) => this.#refuse(error)));
    if (this.#read?.stamp !== stamp) this.#read = { stamp, tokens: await this.#readTokens() };
    return this.#read.tokens;
  }

  /** Puts other tokens into the file, whole or not at all. */
  async replace(tokens: readonly StoredToken[]): Promise<void> {
    const beside = `${this.path}.${process.pid}.new`;
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(beside, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: OWNER_ONLY, flush: true });
    await rename(beside, this.path);
  }

  /** Whether there is such a file yet. */
  exists(): boolean {
    return statSync(this.path, { throwIfNoEntry: false }) !== undefined;
  }

  async #readTokens(): Promise<StoredToken[]> {
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => this.#refuse(error));
    try {
      return fileContent.parse(JSON.parse(text)).tokens;
    } catch {
      throw new TokenFileError(
        bilingual(
          `令牌文件 ${this.path} 已损坏；请恢复它，或删除后用 ${commandLine('token', 'add 名字')} 重新生成`,
          `the token file ${this.path} is damaged; restore it, or delete it and make tokens anew with ${commandLine('token', 'add NAME')}`,
        ),
      );
    }
  }

  #refuse(error: unknown): never {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new TokenFileError(
      bilingual(
        `读不了令牌文件 ${this.path}（${reason}）；用 ${commandLine('token', `add 名字 --token-file ${this.path}`)} 生成第一个令牌`,
        `the token file ${this.path} cannot be read (${reason}); ${commandLine('token', `add NAME --token-file ${this.path}`)} makes the first token`,
      ),
    );
  }
}

/** Differs after every change: a file replaced is another one, a file edited has another time or size. */
function stampOf({ ino, mtimeMs, size }: Stats): string {
  return `${ino} ${mtimeMs} ${size}`;
}
