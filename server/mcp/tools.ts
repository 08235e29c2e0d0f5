import type { Tool } from './tool.ts';
import { collectionTool } from './tools/collection.ts';
import { concordanceTool } from './tools/concordance.ts';
import { documentTool } from './tools/document.ts';
import { facetsTool } from './tools/facets.ts';
import { passagesTool } from './tools/passages.ts';
import { resolveTool } from './tools/resolve.ts';
import { searchTool } from './tools/search.ts';
import { suggestTool } from './tools/suggest.ts';
import { trendsTool } from './tools/trends.ts';

/** All that an assistant can ask, in the order in which it is told of them. */
export const TOOLS: readonly Tool[] = [
  searchTool,
  facetsTool,
  documentTool,
  passagesTool,
  concordanceTool,
  trendsTool,
  resolveTool,
  suggestTool,
  collectionTool,
];
