import type { z } from 'zod';
import type { SearchEngine } from '../../engine/engine.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import type { Language } from '../../engine/types.ts';
import type { Answered } from './answers.ts';
import { readArguments } from './arguments.ts';

export interface ToolParts {
  /**
   * The engine that answers now: asked for at each call, since another snapshot may have come into use. Throws `ClusterError` where
   * there is none yet.
   */
  engine: () => SearchEngine;
  parseRequest: RequestParser;
  /** Absolute address at which the page of the collection is served, without a slash at its end: where links lead. */
  site: string;
  lang: Language;
}

/** What one call is answered from: the engine is the same for all of it. */
export interface CallParts extends Omit<ToolParts, 'engine'> {
  engine: SearchEngine;
}

/** What an assistant is told of a tool. */
interface ToolDescription<Schema extends z.ZodObject = z.ZodObject> {
  title: string;
  description: string;
  inputSchema: Schema;
}

export interface Tool {
  name: string;
  about: ToolDescription;
  /** Throws what goes wrong, `RequestError` for what it was asked amiss. */
  call: (given: unknown, parts: ToolParts) => Promise<Answered>;
}

/** A tool whose arguments are read by its schema, and which keeps one snapshot for the length of a call. */
export function tool<Schema extends z.ZodObject>(
  name: string,
  about: ToolDescription<Schema>,
  answer: (asked: z.output<Schema>, parts: CallParts) => Promise<Answered>,
): Tool {
  return {
    name,
    about,
    call: async (given, parts) => {
      const asked = readArguments(about.inputSchema, given, parts.lang);
      const engine = parts.engine();
      const release = engine.hold();
      try {
        return await answer(asked, { ...parts, engine });
      } finally {
        release();
      }
    },
  };
}
