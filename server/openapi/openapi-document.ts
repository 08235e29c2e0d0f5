import { COOKIE } from '../access/cookie.ts';
import { collectionPaths } from './collection-paths.ts';
import { documentPaths } from './document-paths.ts';
import { exportPaths } from './export-paths.ts';
import type { JsonObject } from './json-object.ts';
import { namedSchemas } from './named-schemas.ts';
import { searchPaths } from './search-paths.ts';
import { serverPaths } from './server-paths.ts';

const DESCRIPTION =
  'Exact, evidenced full-text search over Chinese policy texts. A server of several collections answers for each of them ' +
  'below /c/NAME (/c/NAME/api/search), and for all that are open without it: counts and facets are then added up (a text in ' +
  'two collections counts twice; of issuers, speakers and paths each collection adds its 100 most frequent), hits stand by ' +
  'score or day, equal ones in the order of the collections, the first 1,000 can be paged through, and ids begin with the ' +
  'name of the collection. A server that needs tokens answers 401 without one, 403 where it does not open what is served, ' +
  'and 429 after too many wrong ones. Requests for a host that is not a name of the server are answered 421.';

/** Neither is needed on a server that is open to all who reach it. */
const SECURITY_SCHEMES = {
  token: { type: 'http', scheme: 'bearer' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE,
    description:
      'Set by POST /api/sign-in (form field token) from a page of the server; ended by POST /api/sign-out',
  },
};

/** The description of the API (OpenAPI 3.1), made from the schemas that requests are read with and tests check. */
export function openApiDocument(): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhengwen 政文',
      version: '1',
      description: DESCRIPTION,
    },
    security: [{}, { token: [] }, { session: [] }],
    paths: {
      ...searchPaths(),
      ...documentPaths(),
      ...collectionPaths(),
      ...exportPaths(),
      ...serverPaths(),
    },
    components: { schemas: namedSchemas(), securitySchemes: SECURITY_SCHEMES },
  };
}
