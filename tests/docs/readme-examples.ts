import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

/** A row of the table of queries. */
export interface QueryExample {
  query: string;
  /** Other queries that the row says mean the same. */
  equals: string[];
}

/** What a README invites its readers to type. */
export interface ReadmeExamples {
  queries: QueryExample[];
  /** Lines of the shell examples. */
  commands: string[];
  /** Paths of the project that it links to or shows. */
  links: string[];
}

const QUERY_ROW = /^\| `(?<query>.+?)` \| (?<meaning>.+) \|$/;
const SAME_AS = /(?:the same as|也可以写) `(?<other>.+?)`/g;
const SHELL_BLOCK = /```sh\n(?<lines>[\s\S]*?)```/g;
const LINK = /\]\((?<target>[^)#]+)\)/g;

/** In a table, Markdown wants `|` written `\|`. */
const unescapePipes = (text: string): string => text.replaceAll('\\|', '|');

export function readmeExamples(file: string): ReadmeExamples {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const queries: QueryExample[] = [];
  for (const line of text.split('\n')) {
    const { query, meaning } = QUERY_ROW.exec(line)?.groups ?? {};
    if (query === undefined || meaning === undefined) continue;
    const others = [...meaning.matchAll(SAME_AS)].map((match) => unescapePipes(match.groups?.other ?? ''));
    queries.push({ query: unescapePipes(query), equals: others });
  }
  const blocks = [...text.matchAll(SHELL_BLOCK)].map((match) => match.groups?.lines ?? '');
  const targets = [...text.matchAll(LINK)].map((match) => match.groups?.target ?? '');
  return {
    queries,
    commands: blocks.flatMap((block) => block.split('\n')).filter((line) => line !== ''),
    links: targets.filter((target) => !target.includes(':')),
  };
}

/** The words of a command line; single quotes are all the shell that the examples use. */
export function shellWords(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
