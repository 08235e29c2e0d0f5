import { z } from 'zod';
import { openApiDocument } from '../../server/openapi/openapi-document.ts';

/** The description as it is written, with references where a reader of JSON Schema looks for them. */
const written = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional() }),
        ),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

const { paths, components } = written.parse(
  JSON.parse(JSON.stringify(openApiDocument()).replaceAll('#/components/schemas/', '#/$defs/')),
);
export const JSON_TYPE = 'application/json';
const NOT_MODIFIED = 304;

/** Endpoints by the form of their paths, those without a parameter first: no id takes their place. */
const endpoints = Object.entries(paths)
  .map(([path, { get }]) => ({
    path,
    form: new RegExp(`^(?:/c/[^/]+)?${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
    responses: get.responses,
  }))
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

const schemas = new Map<string, z.ZodType>();

/**
 * Compares an answer with what `/api/openapi.json` says of its endpoint: the status, the kind, and of JSON every member. Throws where it
 * is another. Addresses of no endpoint are not described.
 * @param address path and query, percent-encoded
 * @param body of JSON; else it is not looked at
 */
export function checkDescribed(address: string, status: number, kind: string | null, body: string): void {
  const pathname = address.split('?')[0] ?? '';
  const endpoint = endpoints.find(({ form }) => form.test(pathname));
  if (endpoint === undefined || status === NOT_MODIFIED) return;
  const described = endpoint.responses[String(status)];
  if (described === undefined) throw new Error(`${endpoint.path} is not described to answer ${status}`);
  const type = mediaType(kind);
  const content = described.content?.[type];
  if (content === undefined) throw new Error(`${endpoint.path} is not described to answer ${type}`);
  if (type !== JSON_TYPE || body === '') return;
  const key = `${endpoint.path} ${status}`;
  const schema = schemas.get(key) ?? schemaOf(content.schema);
  schemas.set(key, schema);
  const { error } = schema.safeParse(JSON.parse(body));
  if (error !== undefined) throw new Error(`${endpoint.path} ${status}: ${z.prettifyError(error)}`);
}

/** A kind of content without its parameters. */
export function mediaType(kind: string | null): string {
  return kind?.split(';')[0]?.trim() ?? '';
}

function schemaOf(schema: Record<string, unknown>): z.ZodType {
  return z.fromJSONSchema({ ...schema, $defs: components.schemas });
}
