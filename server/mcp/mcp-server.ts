import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { reasonOf } from '../../engine/errors.ts';
import { serverMessage } from '../messages.ts';
import type { Tool, ToolParts } from './tool.ts';
import { answered, failed, ToolError } from './tool-error.ts';
import { TOOLS } from './tools.ts';

const INSTRUCTIONS =
  'Exact, evidenced search over a researcher’s own collection of Chinese policy texts. Counts are exact: a term matches wherever its ' +
  'characters stand. Search first, read what you quote with the tool passages, quote word for word, and give the link that stands ' +
  'with each passage: it opens the very words, so that every quotation can be checked (the tool resolve does so). What is known of a ' +
  'document says how: stated, inferred, restored from a copy, or unknown; masked names and years are never to be filled in.';

const READ_ONLY = { readOnlyHint: true, openWorldHint: false };

/**
 * The collection as tools for assistants. Every answer is one text of JSON, bounded in length, with links that open what it quotes.
 * A parameter that a tool does not have is refused: left out in silence, a misspelt filter would be answered with the counts of all.
 */
export function createMcpServer(parts: ToolParts): McpServer {
  const server = new McpServer(
    { name: 'zhengwen', title: '政文', version: '1' },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of TOOLS) {
    server.registerTool<z.ZodObject, z.ZodObject>(
      tool.name,
      { ...tool.about, annotations: READ_ONLY },
      (given: unknown) => called(tool, given, parts),
    );
  }
  // What is wrong with a call is told by us: the kit that speaks the protocol would say it in English only.
  server.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) return failed(noSuchTool(parts), parts.lang);
    return called(tool, params.arguments ?? {}, parts).catch((error: unknown) => {
      // What nobody foresaw is told as it is: whoever runs this reads it.
      return failed(new ToolError(reasonOf(error)), parts.lang);
    });
  });
  return server;
}

/** What a tool answers, or what went wrong as its answer. */
async function called(tool: Tool, given: unknown, parts: ToolParts): Promise<CallToolResult> {
  try {
    return answered(await tool.call(given, parts));
  } catch (error) {
    return failed(error, parts.lang);
  }
}

function noSuchTool({ lang }: ToolParts): ToolError {
  return new ToolError(serverMessage('no-such-tool', lang, TOOLS.map(({ name }) => name).join(', ')));
}
