import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAccess } from '../../../engine/opensearch/access.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-access-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const URL_ONLY = { OPENSEARCH_URL: 'http://127.0.0.1:9200' };

describe('how a cluster is reached', () => {
  it('is told by the environment, several nodes parted by commas or spaces', () => {
    expect(readAccess({}, { OPENSEARCH_URL: 'https://a:9200, https://b:9200/' })).toEqual({
      nodes: ['https://a:9200', 'https://b:9200'],
      login: null,
      ca: null,
      client: null,
      prefix: 'zhengwen',
    });
  });

  it('has each node once, however often it is named', () => {
    const { nodes } = readAccess({}, { OPENSEARCH_URL: 'http://a:9200,http://a:9200/ http://b:9200' });
    expect(nodes).toEqual(['http://a:9200', 'http://b:9200']);
  });

  it('is told by flags first', () => {
    const flags = { opensearchUrl: ['http://c:9200'], opensearchPrefix: '档案' };
    expect(readAccess(flags, { ...URL_ONLY, OPENSEARCH_PREFIX: 'other' })).toMatchObject({
      nodes: ['http://c:9200'],
      prefix: '档案',
    });
  });

  it('takes secrets from the environment or from files', () => {
    const environment = {
      ...URL_ONLY,
      OPENSEARCH_USER: 'reader',
      OPENSEARCH_PASSWORD_FILE: fileOf('password', 'secret\n'),
      OPENSEARCH_CA: fileOf('ca.pem', 'CA'),
      OPENSEARCH_CERT: fileOf('cert.pem', 'CERT'),
      OPENSEARCH_KEY: fileOf('key.pem', 'KEY'),
    };
    expect(readAccess({}, environment)).toMatchObject({
      login: { username: 'reader', password: 'secret' },
      ca: 'CA',
      client: { cert: 'CERT', key: 'KEY' },
    });
  });

  it.each([
    ['no address', {}, 'no address of the cluster was given'],
    ['no URL', { OPENSEARCH_URL: 'search-1' }, '“search-1” is no address of a node'],
    ['another protocol', { OPENSEARCH_URL: 'ftp://search-1' }, 'is no address of a node'],
    [
      'a password in the address',
      { OPENSEARCH_URL: 'http://me:secret@search-1' },
      'leave name and password out',
    ],
    ['a name without password', { ...URL_ONLY, OPENSEARCH_USER: 'reader' }, 'give both'],
    ['a certificate without key', { ...URL_ONLY, OPENSEARCH_CERT: '/x' }, 'give both'],
    ['a file that is not there', { ...URL_ONLY, OPENSEARCH_CA: '/no/such/file' }, 'cannot be read'],
    ['capitals in the prefix', { ...URL_ONLY, OPENSEARCH_PREFIX: 'Archive' }, 'cannot begin the name'],
    ['a prefix that begins with _', { ...URL_ONLY, OPENSEARCH_PREFIX: '_all' }, 'cannot begin the name'],
  ])('is refused with %s', (_name, environment, said) => {
    expect(() => readAccess({}, environment)).toThrow(said);
  });

  it('never repeats the password of an address', () => {
    expect(() => readAccess({}, { OPENSEARCH_URL: 'http://me:secret@search-1' })).not.toThrow('secret');
  });
});
