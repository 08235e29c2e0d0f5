import { describe, expect, it } from 'vitest';
import { commandLine, commandName } from '../../engine/command-name.ts';

describe('what a person is told to type', () => {
  it('is a script of npm in a checkout', () => {
    expect(commandName('start')).toBe('npm start --');
    expect(commandName('index')).toBe('npm run index --');
    expect(commandLine('index')).toBe('npm run index');
    expect(commandLine('token', 'add 甲')).toBe('npm run token -- add 甲');
  });

  it('is the command of the package where there are no scripts of npm', () => {
    expect(commandName('start', true)).toBe('zhengwen start');
    expect(commandLine('index', '', true)).toBe('zhengwen index');
    expect(commandLine('token', 'add 甲', true)).toBe('zhengwen token add 甲');
  });
});
