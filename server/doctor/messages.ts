import { bilingual, inLanguage } from '../../engine/bilingual.ts';
import { commandLine } from '../../engine/command-name.ts';

/** What `npm run doctor` says, in both languages: a terminal has no switch for them. */

export const SUBJECTS = {
  node: bilingual('Node.js', 'Node.js'),
  words: bilingual('分词 nodejieba', 'words, nodejieba'),
  corpus: bilingual('文献文件夹', 'folder of texts'),
  data: bilingual('数据文件夹', 'data folder'),
  disk: bilingual('磁盘空间', 'disk'),
  memory: bilingual('内存', 'memory'),
  snapshot: bilingual('索引', 'index'),
  cluster: bilingual('集群', 'cluster'),
  health: bilingual('集群状态', 'health of the cluster'),
  published: bilingual('集群中的文献集', 'collection in the cluster'),
  previous: bilingual('上一次发布', 'published before'),
  selfTest: bilingual('自检', 'self-test'),
  page: bilingual('网页', 'page'),
  port: bilingual('端口', 'port'),
  fonts: bilingual('中文字体', 'Chinese fonts'),
} as const;

export const nodeVersion = (version: string) => bilingual(`版本 ${version}`, `version ${version}`);
export const nodeTooOld = (least: number) =>
  bilingual(
    `需要 ${least} 或更新；请用 npm 的命令启动（npm run …），它会用项目自带的 Node`,
    `${least} or later is needed; start it by npm's commands (npm run …), which use the project's own Node`,
  );

export const wordsCut = (words: string) => bilingual(`可用：${words}`, `works: ${words}`);
export const wordsFailed = (reason: string) =>
  bilingual(
    `没有装上，改由程序自己分词，结果相同（${reason}）`,
    `is not there; the program cuts words itself, into the same ones (${reason})`,
  );
export const buildAgain = bilingual(
  '可以不管；要装上它，请运行 npm install',
  'nothing need be done; to have it, run npm install',
);
export const installFirst = (missing: string) =>
  bilingual(
    `可以不管；要装上它，先装编译工具 ${missing}（Debian/Ubuntu：sudo apt install g++ make python3；macOS：xcode-select --install），再运行 npm install`,
    `nothing need be done; to have it, install the compiler tools ${missing} (Debian/Ubuntu: sudo apt install g++ make python3; macOS: xcode-select --install), then run npm install`,
  );

export const corpusHolds = (folder: string, files: number, megabytes: string) =>
  bilingual(`${folder}：${files} 个文件，${megabytes} MB`, `${folder}: ${files} files, ${megabytes} MB`);
export const corpusUnreadable = (folder: string, reason: string) =>
  bilingual(
    `${folder} 不能读取（${inLanguage(reason, 'zh')}）`,
    `${folder} cannot be read (${inLanguage(reason, 'en')})`,
  );
export const putTexts = bilingual(
  '请放入文本，或用 --corpus DIR 指定别的文件夹',
  'put texts there, or name another folder with --corpus DIR',
);
export const nameFolder = bilingual(
  '请用 --corpus DIR 指明文献所在的文件夹，并确认有读取权限',
  'name the folder of your texts with --corpus DIR, and see to it that it may be read',
);
export const partsUnreadable = (count: number, first: string) =>
  bilingual(
    `其中 ${count} 处不能读取，如 ${first}`,
    `${count} places in it cannot be read, such as ${first}`,
  );
export const giveRights = bilingual(
  `请给予读取权限，再运行 ${commandLine('index')}`,
  `give the right to read them, and run ${commandLine('index')} again`,
);

export const dataWritable = (folder: string) =>
  bilingual(`${folder} 可以写入`, `${folder} can be written to`);
export const dataNotWritable = (folder: string, reason: string) =>
  bilingual(`${folder} 不能写入（${reason}）`, `${folder} cannot be written to (${reason})`);
export const otherData = bilingual('请用 --data DIR 另指一个文件夹', 'name another folder with --data DIR');
export const dataHeld = (pid: number, since: string) =>
  bilingual(`进程 ${pid} 正在使用（自 ${since}）`, `process ${pid} is using it (since ${since})`);
export const waitForIt = bilingual('等它结束，或结束那个进程', 'wait for it to end, or end that process');

export const diskFree = (free: string, needed: string) =>
  bilingual(
    `剩余 ${free} GB，建立索引约需 ${needed} GB`,
    `${free} GB free, indexing takes about ${needed} GB`,
  );
export const freeDisk = bilingual(
  '请腾出空间，或用 --data DIR 指到另一个磁盘',
  'free some, or name a folder on another disk with --data DIR',
);

export const memoryFree = (free: string, needed: string) =>
  bilingual(
    `可用 ${free} GB，建立索引约需 ${needed} GB`,
    `${free} GB available, indexing takes about ${needed} GB`,
  );
export const closePrograms = bilingual(
  '请关闭别的程序，或把文献分成几个文件夹',
  'close other programs, or divide the texts into several folders',
);

export const snapshotSound = (documents: number, builtAt: string) =>
  bilingual(
    `${documents} 篇文献，建于 ${builtAt}，每个文件与校验和相符`,
    `${documents} documents, built at ${builtAt}, every file agrees with its checksum`,
  );
export const snapshotOlder = bilingual(
  '正在使用的索引已损坏，可用的是上一次的',
  'the index in use is damaged; the one before is sound',
);
export const noSnapshotYet = bilingual(
  `还没有；${commandLine('start')} 或 ${commandLine('index')} 会建立它`,
  `there is none yet; ${commandLine('start')} or ${commandLine('index')} makes it`,
);
export const mendSnapshot = bilingual(
  `请运行 ${commandLine('index')}，它会重建`,
  `run ${commandLine('index')}: it builds it anew`,
);

export const clusterFound = (nodes: string, distribution: string, version: string) =>
  bilingual(`${nodes}：${distribution} ${version}`, `${nodes}: ${distribution} ${version}`);
export const clusterSilent = (nodes: string, reason: string) =>
  bilingual(`${nodes} 不能查询（${reason}）`, `${nodes} cannot be asked (${reason})`);
export const reachCluster = bilingual(
  '请检查地址（OPENSEARCH_URL）、用户名、密码和证书（OPENSEARCH_USER、OPENSEARCH_PASSWORD、OPENSEARCH_CA…），并确认节点已启动',
  'look at the addresses (OPENSEARCH_URL), the name, password and certificates (OPENSEARCH_USER, OPENSEARCH_PASSWORD, OPENSEARCH_CA …), and whether the nodes run',
);
export const clusterHealth = (status: string, nodes: number) =>
  bilingual(`${status}，${nodes} 个节点`, `${status}, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`);
export const copiesMissing = bilingual(
  '有的分片没有副本：可以检索，再坏一个节点就可能不行；请等副本建好，或启动缺少的节点',
  'some shards have no copy: it answers, and may not where one more node goes; wait for the copies, or start the nodes that are missing',
);
export const startNodes = bilingual(
  '有的分片不在任何节点上：请启动缺少的节点；若数据已丢失，请重新发布',
  'some shards are on no node: start the nodes that are missing; where their data are lost, publish again',
);
export const healthRefused = bilingual('没有查询状态的权限', 'this login may not ask for it');
export const letAsk = bilingual(
  '可以不管；要看到它，请给予权限 cluster:monitor/health',
  'nothing need be done; to see it, allow cluster:monitor/health',
);
export const inServiceNow = (generation: string, documents: number, builtAt: string) =>
  bilingual(
    `${generation}：${documents} 篇文献，建于 ${builtAt}`,
    `${generation}: ${documents} documents, built at ${builtAt}`,
  );
export const publishAgain = bilingual(
  `请运行 ${commandLine('index', '--engine opensearch')}，它会重新发布`,
  `run ${commandLine('index', '--engine opensearch')}: it publishes anew`,
);
export const previousKept = (generation: string) =>
  bilingual(
    `${generation}；${commandLine('index', '--engine opensearch --rollback')} 可换回`,
    `${generation}; ${commandLine('index', '--engine opensearch --rollback')} goes back to it`,
  );
export const nothingToGoBackTo = bilingual('没有', 'none');
export const selfTestPassed = bilingual(
  '检索到的文献与记录相符，抽查的文献都能找到',
  'it finds as many documents as it says, and those tried are found by their words',
);
export const pageBuilt = bilingual('已生成', 'built');
export const pageNotBuilt = bilingual(
  '尚未生成，首次启动时会生成',
  'not built yet; the first start builds it',
);

export const portFree = (port: number) => bilingual(`${port} 可用`, `${port} is free`);
export const portTaken = (port: number, reason: string) =>
  bilingual(`${port} 不可用（${reason}）`, `${port} cannot be used (${reason})`);
export const otherPort = bilingual(
  '若不是本程序自己在用，请用 --port N 另选一个',
  'unless this program itself is using it, choose another with --port N',
);

export const fontsFound = (count: number) => bilingual(`${count} 种`, `${count} families`);
export const fontsMissing = bilingual('没有找到', 'none found');
export const installFonts = bilingual(
  '本机浏览器会显示方框：请安装中文字体（Debian/Ubuntu：sudo apt install fonts-noto-cjk）',
  'a browser on this machine shows boxes: install some (Debian/Ubuntu: sudo apt install fonts-noto-cjk)',
);
export const fontsUnknown = bilingual('本机没有 fc-list，未检查', 'there is no fc-list here, not looked at');

export const allWell = bilingual('一切正常', 'all is well');
export const someFailed = (count: number) =>
  bilingual(`${count} 项需要处理`, `${count} ${count === 1 ? 'thing needs' : 'things need'} to be mended`);
export const someWarned = (count: number) =>
  bilingual(
    `可以使用，${count} 项值得留意`,
    `it works; ${count} ${count === 1 ? 'thing is' : 'things are'} worth a look`,
  );
