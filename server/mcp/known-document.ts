import type { DocumentDetail, DocumentId } from '../../engine/types.ts';
import { serverMessage } from '../messages.ts';
import type { CallParts } from './tool.ts';
import { ToolError } from './tool-error.ts';

/** The document of an id. Throws `ToolError` where there is none. */
export async function knownDocument(id: DocumentId, { engine, lang }: CallParts): Promise<DocumentDetail> {
  const detail = await engine.document(id);
  if (detail === null) throw new ToolError(serverMessage('no-such-document', lang, id));
  return detail;
}
