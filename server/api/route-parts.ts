import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { SearchEngine } from '../../engine/engine.ts';
import { requireParameters } from '../../engine/request/read-parameters.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import type { Language } from '../../engine/types.ts';
import { languageOf } from '../language.ts';
import { type QueryParameters, readQueryString } from '../query-string.ts';

/** What endpoints answer with. */
export interface RouteParts {
  /** The engine that answers a request, held until it is answered. */
  ready: (response: Response) => SearchEngine;
  parseRequest: RequestParser;
  /** Path under which a proxy shows the server, `/zhengwen`; empty for none. */
  basePath: string;
}

/** What a request asks for, read by a schema. Throws `RequestError`. */
export function readParameters<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const lang = languageOf(request);
  return requireParameters(schema, readQueryString(request.originalUrl, lang), lang);
}

/** What a request asks for, read together with the query in it. Throws `RequestError`. */
export function readAsked<Asked>(
  request: Request,
  parseRequest: RequestParser,
  read: (parse: RequestParser, given: QueryParameters, lang: Language) => Asked,
): Asked {
  const lang = languageOf(request);
  return read(parseRequest, readQueryString(request.originalUrl, lang), lang);
}
