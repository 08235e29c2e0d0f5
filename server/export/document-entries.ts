import type { IsoDate } from '../../engine/types.ts';
import type { CslItem } from '../cite/csl-item.ts';
import {
  citationItem,
  hasChineseTitle,
  isChinese,
  isNamedAsFile,
  isTitleFromFileName,
} from '../cite/item.ts';
import { documentRows, type RowsAsked } from './rows.ts';

/** An entry for every document that a search lists, the same that is made where one of them is cited by itself. */
export async function* documentEntries(asked: RowsAsked, today: IsoDate): AsyncGenerator<CslItem> {
  const { engine, request } = asked;
  for await (const { hit, link } of documentRows(asked)) {
    const { document } = hit;
    // Only of such a one the whole text has to be asked for.
    const isOfTitle = hasChineseTitle(document) && !isNamedAsFile(document);
    const detail = isOfTitle ? null : await engine.document(document.id);
    yield citationItem({
      document,
      url: link,
      titleFromFileName: detail !== null && isTitleFromFileName(detail),
      chinese: detail === null || isChinese(detail),
      today,
      lang: request.lang,
    });
  }
}
