import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { BudgetError } from '../../engine/budget.ts';
import { ClusterError, OverloadError, RequestError, SnapshotError } from '../../engine/errors.ts';
import type { Language } from '../../engine/types.ts';
import { serverMessage } from '../messages.ts';
import type { Answered } from './answers.ts';

/** A mistake of whoever asked that no parameter stands for. */
export class ToolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ToolError';
  }
}

/** What a tool answers, as one text of JSON. */
export function answered(answer: Answered): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
}

/** What went wrong, in words that say what to do; throws on what nobody foresaw. */
export function failed(error: unknown, lang: Language): CallToolResult {
  const text = explained(error, lang);
  if (text === null) throw error;
  return { isError: true, content: [{ type: 'text', text }] };
}

function explained(error: unknown, lang: Language): string | null {
  if (error instanceof RequestError) {
    return error.problems
      .map(({ parameter, message, start }) => {
        const at = start === undefined ? '' : ` (${start})`;
        return `${parameter === '' ? '' : `${parameter}${at}: `}${message}`;
      })
      .join('\n');
  }
  if (error instanceof OverloadError) return serverMessage(error.reason, lang);
  if (error instanceof ClusterError) return serverMessage('cluster-unreachable', lang);
  if (error instanceof BudgetError) return serverMessage('too-slow', lang);
  if (error instanceof SnapshotError || error instanceof ToolError) return error.message;
  return null;
}
