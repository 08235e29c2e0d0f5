import type { Language } from '../engine/types.ts';

type Message = Readonly<Record<Language, (detail: string) => string>>;

/** What the server itself says, beside the messages of queries and requests. The keys are the codes of the API's errors. */
const SERVER_MESSAGES = {
  'invalid-request': {
    zh: (problems) => problems,
    en: (problems) => problems,
  },
  'bad-encoding': {
    zh: (text) => `“${text}”不是有效的 UTF-8 百分号编码；请先编码，如 curl -G --data-urlencode 'q=工业园区'`,
    en: (text) =>
      `“${text}” is not valid percent-encoded UTF-8: percent-encode it, e.g. curl -G --data-urlencode 'q=工业园区'`,
  },
  'too-many-parameters': {
    zh: (most) => `一个请求最多 ${most} 个参数（同名的各算一个），请分几次`,
    en: (most) => `a request has at most ${most} parameters, each value of a name counted: ask in parts`,
  },
  'no-http': {
    zh: (reason) => `读不懂这个请求，它不是完整的 HTTP（${reason}）`,
    en: (reason) => `this request cannot be read as HTTP (${reason})`,
  },
  'not-json': {
    zh: () => '这一行不是 JSON 对象，应如 {"q": "工业园区", "region": ["43"]}',
    en: () => 'this line is no JSON object; expected one such as {"q": "工业园区", "region": ["43"]}',
  },
  'no-such-document': {
    zh: (id) => `没有编号为“${id}”的文献`,
    en: (id) => `there is no document “${id}”`,
  },
  'no-such-tool': {
    zh: (named) => `没有这个工具；可用的有：${named}`,
    en: (named) => `there is no such tool; there are: ${named}`,
  },
  'no-such-passage': {
    zh: (ordinal) => `这篇文献没有序号为 ${ordinal} 的段落（从 0 算起）`,
    en: (ordinal) => `this document has no passage ${ordinal} (counted from 0)`,
  },
  'nothing-to-resolve': {
    zh: () => '请给一个含引文的链接（link），或给文献编号（document）和所引的原话（quote）',
    en: () =>
      'give a link that quotes words (link), or the id of a document (document) and the words quoted (quote)',
  },
  'no-such-endpoint': {
    zh: (path) => `没有“${path}”这个地址；接口说明见 /api/openapi.json`,
    en: (path) => `there is nothing at “${path}”; /api/openapi.json lists the endpoints`,
  },
  'method-not-allowed': {
    zh: (method) => `这里不支持 ${method.split('\n')[0]}，请用 ${method.split('\n')[1]}`,
    en: (method) => `${method.split('\n')[0]} is not supported here; use ${method.split('\n')[1]}`,
  },
  'foreign-host': {
    zh: (host) =>
      `这台服务器不叫“${host}”。请用它自己的地址；若这个名字确是它的，启动时请加 --allow-host ${host || '域名'}`,
    en: (host) =>
      `this server is not “${host}”: ask for it by an address of its own; if the name is its own, start it with --allow-host ${host || 'NAME'}`,
  },
  'foreign-origin': {
    zh: (origin) =>
      `只能在这台服务器自己的网页上登录和退出（请求来自“${origin}”）；程序请用 Authorization: Bearer 令牌。代理改了域名时，启动请加 --allow-host`,
    en: (origin) =>
      `sign in and out on a page of this server only (the request came from “${origin}”); programs send Authorization: Bearer TOKEN. Where a proxy passes on another name, start it with --allow-host`,
  },
  'sign-in-needed': {
    zh: () => '请先登录；程序请用 Authorization: Bearer 令牌',
    en: () => 'sign in first; programs send Authorization: Bearer TOKEN',
  },
  'token-refused': {
    zh: () => '令牌不对，或已被撤销',
    en: () => 'this token is not in force: mistyped, or withdrawn',
  },
  'too-many-attempts': {
    zh: (seconds) => `错误的令牌太多，请 ${seconds} 秒后再试`,
    en: (seconds) => `too many wrong tokens; try again in ${seconds} s`,
  },
  'tokens-unreadable': {
    zh: () => '令牌文件读不了，现在谁也不能登录；请告诉管理员',
    en: () =>
      'the file of tokens cannot be read, so nobody can be let in; please tell whoever runs this server',
  },
  'no-such-collection': {
    zh: (name) => `没有“${name}”这个文集`,
    en: (name) => `there is no collection “${name}”`,
  },
  'collection-left-out': {
    zh: (name) => `文集“${name}”现在打不开，结果里没有它；请告诉管理员`,
    en: (name) =>
      `collection “${name}” cannot be opened now and is missing from what is found; please tell whoever runs this server`,
  },
  'too-deep': {
    zh: (hits) => `跨文集检索最多翻到第 ${hits} 条；请选定一个文集，或缩小范围`,
    en: (hits) =>
      `over several collections only the first ${hits} hits can be paged through; choose one collection, or narrow the search`,
  },
  'limited-token': {
    zh: () => '这个令牌不能读这里的文集',
    en: () => 'this token does not open what is served here',
  },
  'precondition-failed': {
    zh: () => '请求所附的条件（If-Match、If-Unmodified-Since）不成立',
    en: () => 'the condition of the request (If-Match, If-Unmodified-Since) does not hold',
  },
  'request-too-slow': {
    zh: (seconds) => `请求在 ${seconds} 秒内没有收完；请检查网络后再试`,
    en: (seconds) => `the request did not come whole within ${seconds} s; look at the network and try again`,
  },
  'request-too-large': {
    zh: () => '请求过长',
    en: () => 'the request is too long',
  },
  'too-many-requests': {
    zh: (seconds) => `请求过于频繁，请 ${seconds} 秒后再试`,
    en: (seconds) => `too many requests; try again in ${seconds} s`,
  },
  'not-ready': {
    zh: () => '索引还没有准备好，请稍后再试',
    en: () => 'the index is not ready yet; try again shortly',
  },
  'too-slow': {
    zh: () => '这个检索式太费时，已中止；请用更长或更少见的词，少用 OR、* 和 ?，或先限定地区、年份',
    en: () =>
      'this query takes too long and was given up: use longer or rarer terms, fewer OR, * and ?, or narrow it by region or year',
  },
  busy: {
    zh: () => '现在请求太多，请稍后再试',
    en: () => 'too many requests are waiting; try again shortly',
  },
  'cluster-unreachable': {
    zh: () => '检索集群现在没有应答，请稍后再试；若一直如此，请告诉管理员',
    en: () =>
      'the search cluster does not answer now; try again shortly, and tell whoever runs this server if it lasts',
  },
  'snapshot-unusable': {
    zh: (reason) => `索引不可用：${reason}`,
    en: (reason) => `the index cannot be used: ${reason}`,
  },
  internal: {
    zh: () => '服务器内部出错，已记入日志',
    en: () => 'something went wrong inside the server; it has been logged',
  },
} as const satisfies Record<string, Message>;

export type ServerMessageCode = keyof typeof SERVER_MESSAGES;

/** The message in the reader's language. */
export function serverMessage(code: ServerMessageCode, lang: Language, detail = ''): string {
  return SERVER_MESSAGES[code][lang](detail);
}
