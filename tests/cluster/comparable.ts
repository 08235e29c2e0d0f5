/** An answer without what may differ from one engine, and one moment, to another. */
export interface Answer {
  status: number;
  type: string | null;
  snapshot: string | null;
  /** Parsed where it is JSON. */
  body: unknown;
}

/** Time of an answer, and address of the server that gave it, are no part of what is found. */
export function comparable(response: Response, text: string, address: string): Answer {
  const type = response.headers.get('content-type');
  const said = withoutPlaceAndTime(text, address);
  return {
    status: response.status,
    type,
    snapshot: response.headers.get('zhengwen-snapshot'),
    body: said !== '' && type !== null && JSON_TYPE.test(type) ? JSON.parse(said, leaveOut) : said,
  };
}

/** Not `application/jsonl`, which is an object a line. */
const JSON_TYPE = /^application\/json(?:;|$)/u;

/** A text without the address that gave it, and without moments. */
export const withoutPlaceAndTime = (text: string, address: string): string =>
  text
    .replaceAll(address, 'http://server')
    .replaceAll(encodeURIComponent(address), 'http%3A%2F%2Fserver')
    .replaceAll(new URL(address).host, 'server')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/gu, 'MOMENT');

/** Digits of a score that both engines must agree in: sums are made in another order. */
const SCORE_DIGITS = 6;

function leaveOut(key: string, value: unknown): unknown {
  if (key === 'tookMs') return undefined;
  if (key === 'score' && typeof value === 'number') return Number(value.toPrecision(SCORE_DIGITS));
  return value;
}
