import type { Command } from 'commander';
import { bilingual } from '../../engine/bilingual.ts';

/** What the library that reads command lines says in English, and the same in Chinese. */
const SAID: readonly (readonly [english: RegExp, chinese: (...named: string[]) => string])[] = [
  [/^error: unknown option '(.+?)'/u, (option) => `没有“${option}”这个选项`],
  [/^error: option '(.+?)' argument missing/u, (option) => `选项“${option}”后面缺少值`],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid/u,
    (option, value) => `选项“${option}”的值“${value}”不对`,
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'/su,
    (value, argument) => `参数“${argument}”的值“${value}”不对`,
  ],
  [/^error: missing required argument '(.+?)'/u, (argument) => `缺少参数“${argument}”`],
  [/^error: unknown command '(.+?)'/u, (command) => `没有“${command}”这个命令`],
  [/^error: too many arguments/u, () => '参数太多'],
  [/^\(Did you mean (.+?)\?\)/u, (option) => `（是不是 ${option}？）`],
];

/** Each line of an error as readers of both languages can read it; what is told in both already stays. */
function inBoth(error: string): string {
  return error
    .split('\n')
    .map((line) => {
      for (const [english, chinese] of SAID) {
        const [found, ...named] = english.exec(line) ?? [];
        if (found !== undefined) return bilingual(chinese(...named), line);
      }
      return line;
    })
    .join('\n');
}

/** Has a command tell in both languages what it does not understand. */
export function tellErrorsInBoth(command: Command): Command {
  return command.configureOutput({ outputError: (error, write) => write(inBoth(error)) });
}
