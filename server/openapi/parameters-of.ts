import { z } from 'zod';
import type { JsonObject } from './json-object.ts';

/** The parameters of a request as the description tells them. */
export function parametersOf(schema: z.ZodObject): ({ name: string } & JsonObject)[] {
  return Object.entries(schema.shape).map(([name, parameter]) => {
    const { description, overHttp, mustBeGiven } = z.toJSONSchema(parameter, { io: 'input' });
    return { name, in: 'query', required: mustBeGiven === true, description, schema: overHttp };
  });
}
