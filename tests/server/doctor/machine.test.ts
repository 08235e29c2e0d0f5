import { describe, expect, test } from 'vitest';
import { checkFonts, checkNode, checkWords } from '../../../server/doctor/machine.ts';

const broken = async (): Promise<readonly string[]> => {
  throw new Error('Cannot find module ./nodejieba.node\nRequire stack: …');
};

describe('the machine', () => {
  test.each([
    ['v24.0.0', 'ok'],
    ['v25.1.0', 'ok'],
    ['v20.19.5', 'fail'],
    ['v18.20.0', 'fail'],
    ['nonsense', 'fail'],
  ])('with Node %s: %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  test('cuts words with the nodejieba that is installed', async () => {
    const finding = await checkWords();
    expect(finding.state).toBe('ok');
    expect(finding.found).toContain('招商引资');
  });

  test('without nodejieba: names the tools of a compiler that are missing, in one line, in both languages', async () => {
    const finding = await checkWords(broken, async (tool) => tool === 'make');
    expect(finding.state).toBe('warn');
    expect(finding.found).toContain('Cannot find module ./nodejieba.node');
    expect(finding.found).not.toContain('Require stack');
    expect(finding.remedy).toContain('先装编译工具 g++, python3');
    expect(finding.remedy).toContain('install the compiler tools g++, python3');
    expect(finding.remedy).toContain('npm install');
  });

  test('without nodejieba, with all tools: tells to build it', async () => {
    const finding = await checkWords(broken, async () => true);
    expect(finding.remedy).toContain('npm install');
    expect(finding.remedy).not.toContain('apt');
  });

  test.each([
    [['Noto Sans CJK SC'], 'ok'],
    [[], 'warn'],
    [null, 'ok'],
  ])('with fonts %j: %s', async (families, state) => {
    expect((await checkFonts(async () => families)).state).toBe(state);
  });
});
