import { UNKNOWN } from '../types.ts';

/** Whether a filter value asks for what is not known. */
export function isUnknown(text: string): boolean {
  return text.toLowerCase() === UNKNOWN || text === '未知';
}
