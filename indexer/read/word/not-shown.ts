import { REASONS } from '../../reasons.ts';
import type { Hidden } from '../extracted-lines.ts';

/** What word-processor files hold beside the words that a reader of the page has before them. */
export const DELETED_TEXT: Hidden = { kind: 'deleted', reason: REASONS.deletedText };
export const HIDDEN_TEXT: Hidden = { kind: 'hidden', reason: REASONS.hiddenText };
export const NOTE_SIGN: Hidden = { kind: 'note-sign', reason: REASONS.noteSign };
export const PAGE_HEADER: Hidden = { kind: 'page-header', reason: REASONS.pageHeader };
export const COMMENT: Hidden = { kind: 'comment', reason: REASONS.comment };
export const READING_AID: Hidden = { kind: 'ruby', reason: REASONS.readingAid };
export const FIELD_CODE: Hidden = { kind: 'field', reason: REASONS.fieldCode };
/** A number that stands before no words. */
export const EMPTY_ITEM: Hidden = { kind: 'empty-item', reason: REASONS.emptyItem };
