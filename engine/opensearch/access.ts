import { readFileSync } from 'node:fs';
import { bilingual } from '../bilingual.ts';
import { reasonOf } from '../errors.ts';

/** What can stand behind `SearchEngine`: a snapshot on this machine, or a cluster. */
export const ENGINES = ['embedded', 'opensearch'] as const;
export type EngineName = (typeof ENGINES)[number];

/** The engine that a variable of the environment (`ENGINE`) names, embedded where it is empty. Throws `AccessError`. */
export function engineNamed(name: string | undefined): EngineName {
  if (name === undefined || name === '') return 'embedded';
  const known = ENGINES.find((engine) => engine === name);
  if (known === undefined) throw new AccessError(noEngine(name));
  return known;
}

/** How a cluster is reached. */
export interface ClusterAccess {
  /** Addresses of nodes, `https://search-1:9200`; at least one. */
  nodes: readonly string[];
  /** Name and password; null where none are asked for. */
  login: { username: string; password: string } | null;
  /** Certificates and keys as PEM; null where there are none beside those that the system trusts. */
  ca: string | null;
  client: { cert: string; key: string } | null;
  /** What the names of the collection's indexes begin with. */
  prefix: string;
}

/** What flags say of it, which goes before the environment. */
export interface AccessFlags {
  opensearchUrl?: readonly string[];
  opensearchPrefix?: string;
}

/** Something is wrong with what was said of the cluster; the message tells what to do, in both languages. */
export class AccessError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AccessError';
  }
}

const DEFAULT_PREFIX = 'zhengwen';
/** What OpenSearch takes at the beginning of the name of an index, and leaves room for the rest of it. */
const PREFIX = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u;

/**
 * The cluster that flags or the environment tell of: `OPENSEARCH_URL` (addresses parted by commas or spaces), `OPENSEARCH_PREFIX`,
 * `OPENSEARCH_USER` with `OPENSEARCH_PASSWORD` or `OPENSEARCH_PASSWORD_FILE`, `OPENSEARCH_CA`, `OPENSEARCH_CERT` with
 * `OPENSEARCH_KEY` (files). Secrets are no flags: every user of a machine sees those. Throws `AccessError`.
 */
export function readAccess(flags: AccessFlags, environment: NodeJS.ProcessEnv): ClusterAccess {
  const said = (name: string): string | null => environment[name] || null;
  const given = flags.opensearchUrl ?? [];
  const named = (given.length > 0 ? given : [said('OPENSEARCH_URL') ?? ''])
    .flatMap((text) => text.split(/[\s,]+/u))
    .filter((text) => text !== '')
    .map(readNode);
  const nodes = [...new Set(named)];
  if (nodes.length === 0) throw new AccessError(noNodes);
  const prefix = flags.opensearchPrefix ?? said('OPENSEARCH_PREFIX') ?? DEFAULT_PREFIX;
  if (!PREFIX.test(prefix)) throw new AccessError(badPrefix(prefix));
  const username = said('OPENSEARCH_USER');
  const passwordFile = said('OPENSEARCH_PASSWORD_FILE');
  const password =
    passwordFile === null ? said('OPENSEARCH_PASSWORD') : readText(passwordFile).replace(/\r?\n$/u, '');
  if ((username === null) !== (password === null)) throw new AccessError(halfLogin);
  const ca = said('OPENSEARCH_CA');
  const cert = said('OPENSEARCH_CERT');
  const key = said('OPENSEARCH_KEY');
  if ((cert === null) !== (key === null)) throw new AccessError(halfCertificate);
  return {
    nodes,
    login: username === null || password === null ? null : { username, password },
    ca: ca === null ? null : readText(ca),
    client: cert === null || key === null ? null : { cert: readText(cert), key: readText(key) },
    prefix,
  };
}

function readNode(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) throw new AccessError(badNode(text));
  if (url.username !== '' || url.password !== '') throw new AccessError(loginInAddress);
  return url.href.replace(/\/$/u, '');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AccessError(unreadable(file, reasonOf(error)));
  }
}

const noEngine = (name: string) =>
  bilingual(
    `ENGINE=${name}：没有这种引擎，应为 ${ENGINES.join(' 或 ')}`,
    `ENGINE=${name}: there is no such engine; expected ${ENGINES.join(' or ')}`,
  );
const noNodes = bilingual(
  '没有给出集群的地址：请用 --opensearch-url URL，或设环境变量 OPENSEARCH_URL',
  'no address of the cluster was given: use --opensearch-url URL, or set OPENSEARCH_URL',
);
const badNode = (text: string) =>
  bilingual(
    `“${text}”不是节点的地址，应如 https://search-1:9200`,
    `“${text}” is no address of a node; expected one such as https://search-1:9200`,
  );
const loginInAddress = bilingual(
  '地址里不要写用户名和密码；请用环境变量 OPENSEARCH_USER 和 OPENSEARCH_PASSWORD',
  'leave name and password out of the address; set OPENSEARCH_USER and OPENSEARCH_PASSWORD instead',
);
const badPrefix = (prefix: string) =>
  bilingual(
    `“${prefix}”不能作索引名的开头：只用小写字母、汉字、数字、- 和 _，以文字或数字开头，最多 64 个字符`,
    `“${prefix}” cannot begin the name of an index: lower-case letters, digits, - and _, a letter or digit first, 64 at most`,
  );
const halfLogin = bilingual(
  'OPENSEARCH_USER 和 OPENSEARCH_PASSWORD（或 OPENSEARCH_PASSWORD_FILE）要一起给',
  'OPENSEARCH_USER goes with OPENSEARCH_PASSWORD (or OPENSEARCH_PASSWORD_FILE): give both',
);
const halfCertificate = bilingual(
  'OPENSEARCH_CERT 和 OPENSEARCH_KEY 要一起给',
  'OPENSEARCH_CERT goes with OPENSEARCH_KEY: give both',
);
const unreadable = (file: string, reason: string) =>
  bilingual(`读不了文件 ${file}：${reason}`, `the file ${file} cannot be read: ${reason}`);
