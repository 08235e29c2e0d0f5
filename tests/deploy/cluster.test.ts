import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readAccess } from '../../engine/opensearch/access.ts';
import { readServerOptions } from '../../server/options.ts';

const DEPLOY = join(import.meta.dirname, '../../deploy');
const read = (path: string): string => readFileSync(join(DEPLOY, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-certificates-'));
const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const makeCertificates = (...args: string[]): void => {
  execFileSync('bash', [join(DEPLOY, 'cluster/certificates.sh'), folder, ...args], { stdio: 'ignore' });
};

describe.skipIf(!hasOpenssl)('the script of certificates', () => {
  beforeAll(() => makeCertificates());
  const certificate = (name: string): X509Certificate =>
    new X509Certificate(readFileSync(join(folder, `${name}.pem`)));

  it('makes one for each node and each program, all of one authority', () => {
    const authority = certificate('ca');
    for (const name of ['search-1', 'search-2', 'search-3', 'zhengwen-server', 'zhengwen-indexer']) {
      expect(certificate(name).checkIssued(authority), name).toBe(true);
      expect(certificate(name).verify(authority.publicKey), name).toBe(true);
    }
  });

  it('names nodes as they are asked, and as the cluster knows them', () => {
    for (const host of ['search-1', 'search-1.search', 'search', 'localhost'])
      expect(certificate('search-1').checkHost(host), host).toBe(host === 'localhost' ? 'localhost' : host);
    expect(certificate('search-1').checkHost('search-2')).toBeUndefined();
    expect(certificate('search-1').subject.split('\n').toReversed().join(',')).toBe('CN=search-1,O=zhengwen');
  });

  it('makes nothing again that is there, and adds further nodes', () => {
    const before = readFileSync(join(folder, 'search-1.pem'), 'utf8');
    makeCertificates('search-1', 'search-4');
    expect(readFileSync(join(folder, 'search-1.pem'), 'utf8')).toBe(before);
    expect(certificate('search-4').checkIssued(certificate('ca'))).toBe(true);
  });

  it('keeps the key of the authority to its owner', () => {
    expect(statSync(join(folder, 'ca-key.pem')).mode & 0o077).toBe(0);
  });
});

const composed = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string(),
        environment: z.record(z.string(), z.string()),
        volumes: z.array(z.string()),
        command: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(parse(read('compose.cluster.yml'), { merge: true }));

/** What programs are told, with files that are there. */
function accessIn(environment: Readonly<Record<string, string>>): ReturnType<typeof readAccess> {
  const local = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/^\/certificates(?=\/)/u, folder),
  ]);
  return readAccess({}, Object.fromEntries(local));
}

describe('compose.cluster.yml', () => {
  const named = (pattern: RegExp) => Object.entries(composed.services).filter(([name]) => pattern.test(name));

  it('has three nodes of one version, two servers and an indexer', () => {
    expect(named(/^search-/u)).toHaveLength(3);
    expect(named(/^server-/u)).toHaveLength(2);
    expect(named(/^indexer$/u)).toHaveLength(1);
    expect(new Set(named(/^search-/u).map(([, { image }]) => image)).size).toBe(1);
  });

  it('gives each node its own certificate', () => {
    for (const [name, { volumes, environment }] of named(/^search-/u)) {
      expect(environment['node.name']).toBe(name);
      const pairs = volumes.filter((volume) => volume.includes('node'));
      expect(pairs.map((volume) => volume.split(':')[0])).toEqual([
        `./cluster/certificates/${name}.pem`,
        `./cluster/certificates/${name}-key.pem`,
      ]);
    }
  });

  it('lets nodes know each other by the names in their certificates, not by their addresses', () => {
    for (const [name, { environment }] of named(/^search-/u)) {
      expect(environment['network.publish_host']).toBe(name);
      if (hasOpenssl) {
        const certificate = new X509Certificate(readFileSync(join(folder, `${name}.pem`)));
        expect(certificate.checkHost(name)).toBe(name);
      }
    }
  });

  it('mounts only what is there, or is made', () => {
    for (const [, { volumes }] of Object.entries(composed.services)) {
      for (const volume of volumes.filter((one) => one.startsWith('./'))) {
        const [path = ''] = volume.split(':');
        if (!path.includes('certificates')) expect(statSync(join(DEPLOY, path))).toBeTruthy();
      }
    }
  });

  it.skipIf(!hasOpenssl)('tells servers and indexer of the cluster in terms they know', () => {
    for (const [name, { environment, command = [] }] of named(/^(?:server|indexer)/u)) {
      expect(accessIn(environment)).toMatchObject({
        nodes: ['https://search-1:9200', 'https://search-2:9200', 'https://search-3:9200'],
        client: { cert: expect.stringContaining('CERTIFICATE') },
      });
      if (name.startsWith('server')) {
        const local = Object.fromEntries(
          Object.entries(environment).map(([key, value]) => [
            key,
            value.replace('/certificates/', `${folder}/`),
          ]),
        );
        expect(readServerOptions(command, local)).toMatchObject({ open: true });
      }
    }
  });
});

describe('the manifests for Kubernetes', () => {
  const manifests = readdirSync(join(DEPLOY, 'kubernetes')).flatMap((file) =>
    parseAllDocuments(read(`kubernetes/${file}`)).map((document) => {
      expect(document.errors).toEqual([]);
      return z
        .looseObject({ kind: z.string(), metadata: z.object({ name: z.string() }) })
        .parse(document.toJS());
    }),
  );
  const text = readdirSync(join(DEPLOY, 'kubernetes'))
    .map((file) => read(`kubernetes/${file}`))
    .join('\n');

  it('are nodes, servers and an indexer', () => {
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort()).toEqual([
      'CronJob zhengwen-indexer',
      'Deployment zhengwen',
      'PersistentVolumeClaim zhengwen-index',
      'PersistentVolumeClaim zhengwen-texts',
      'PodDisruptionBudget search',
      'PodDisruptionBudget zhengwen',
      'Service search',
      'Service zhengwen',
      'StatefulSet search',
    ]);
  });

  it('run the version that compose.cluster.yml runs', () => {
    const versions = [text, read('compose.cluster.yml')].map((one) => /opensearch:([\d.]+)/u.exec(one)?.[1]);
    expect(versions[0]).toBe(versions[1]);
  });

  it('do not look for our own image where nobody has put it, once it is on the machine', () => {
    const own = [...text.matchAll(/image: zhengwen\n(?<next>.*)/gu)].map(({ groups }) =>
      groups?.next?.trim(),
    );
    expect(own).toEqual(['imagePullPolicy: IfNotPresent', 'imagePullPolicy: IfNotPresent']);
  });

  it('speak of no secret or settings that they do not tell how to make', () => {
    const used = [...text.matchAll(/(?:secretName|configMap): (?:\{ name: )?([\w-]+)/gu)].map(
      ([, name]) => name,
    );
    for (const name of new Set(used))
      expect(text).toMatch(new RegExp(`create (?:secret generic|configmap) ${name}`, 'u'));
  });
});

describe('the rights in the cluster', () => {
  it('come with every file without which the security plugin takes up none of them', () => {
    const kinds = readdirSync(join(DEPLOY, 'cluster/security')).map((file) => [
      file,
      z.object({ _meta: z.object({ type: z.string() }) }).parse(parse(read(`cluster/security/${file}`)))._meta
        .type,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      'action_groups.yml': 'actiongroups',
      'config.yml': 'config',
      'internal_users.yml': 'internalusers',
      'roles.yml': 'roles',
      'roles_mapping.yml': 'rolesmapping',
      'tenants.yml': 'tenants',
    });
  });

  it('let programs ask several questions at once, which is a right of the cluster', () => {
    const roles = z
      .record(z.string(), z.looseObject({ cluster_permissions: z.array(z.string()).optional() }))
      .parse(parse(read('cluster/security/roles.yml')));
    for (const role of ['zhengwen_reads', 'zhengwen_writes'])
      expect(roles[role]?.cluster_permissions, role).toContain('indices:data/read/msearch');
  });

  it('are given to the names in the certificates alone', () => {
    const mapping = z
      .record(z.string(), z.looseObject({ users: z.array(z.string()).optional() }))
      .parse(parse(read('cluster/security/roles_mapping.yml')));
    const users = Object.values(mapping).flatMap((role) => role.users ?? []);
    expect(users.sort()).toEqual(['zhengwen-indexer', 'zhengwen-server']);
    const script = read('cluster/certificates.sh');
    for (const user of users) expect(script).toContain(`certificate ${user} clientAuth`);
    expect(Object.keys(parse(read('cluster/security/internal_users.yml')))).toEqual(['_meta']);
  });
});
