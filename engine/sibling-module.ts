import { extname } from 'node:path';

/**
 * The address of a module by its name without extension, beside the one that asks. In a checkout both end in `.ts`; in a
 * package, where Node runs no TypeScript, in `.js`.
 * @param name `./thread`
 * @param asking `import.meta.url`
 */
export function siblingModule(name: string, asking: string): URL {
  return new URL(`${name}${extname(new URL(asking).pathname)}`, asking);
}
