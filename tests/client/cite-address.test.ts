import { describe, expect, test } from 'vitest';
import { citeAddress, FILES, isOwnMachine, STYLES } from '../../client/cite/cite-address.ts';
import { readCiteRequest } from '../../server/cite/cite-request.ts';
import { ENTRY_FILES, ENTRY_FORMATS } from '../../server/cite/entry-file.ts';
import * as server from '../../server/cite/style.ts';
import { readQueryString } from '../../server/query-string.ts';

const place = { passage: 4, quote: '园区 & 工业', prefix: '前', suffix: '', check: '~abc' };
const asked = (address: string) => readCiteRequest(readQueryString(address, 'zh'), 'zh');

describe('what is asked for a citation', () => {
  test('is read by the server as it was meant', () => {
    expect(asked(citeAddress({ documents: ['a:b/c#d'], place }, 'gbt7714-2015', true, 'en'))).toEqual({
      documents: ['a:b/c#d'],
      link: place,
      format: 'gbt7714-2015',
      print: false,
      lang: 'en',
    });
  });

  test('names no passage of several documents, and none of a whole one', () => {
    expect(asked(citeAddress({ documents: ['a', 'b'], place }, 'ris', true, 'zh')).link).toEqual({
      passage: null,
      quote: '',
      prefix: '',
      suffix: '',
      check: '',
    });
    const whole = { passage: null, quote: '', prefix: '', suffix: '', check: 'abc' };
    expect(asked(citeAddress({ documents: ['a'], place: whole }, 'ris', true, 'zh')).link).toEqual(whole);
  });

  test('leaves the link out of what people read alone', () => {
    for (const style of STYLES)
      expect(asked(citeAddress({ documents: ['a'] }, style, false, 'zh')).print).toBe(true);
    expect(asked(citeAddress({ documents: ['a'] }, 'bibtex', false, 'zh')).print).toBe(false);
  });
});

test('the page offers the formats of the server, with the endings of their files', () => {
  expect(STYLES).toEqual(server.STYLES);
  expect(Object.entries(FILES)).toEqual(
    ENTRY_FORMATS.map((format) => [format, ENTRY_FILES[format].extension]),
  );
});

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['[::1]', true],
  ['192.168.1.7', false],
  ['zhengwen.example', false],
  ['127.0.0.1.example', false],
])('a link to %s opens on this machine alone: %s', (host, own) => {
  expect(isOwnMachine(host)).toBe(own);
});
