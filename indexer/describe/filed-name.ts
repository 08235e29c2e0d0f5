/** The name of a file without its ending, and without the number that puts it in order among others (`012_`, `(2)`). */
export function filedName(name: string): string {
  return name.replace(ENDING, '').replace(NUMBER_BEFORE, '').replace(NUMBER_BEHIND, '').trim();
}

const ENDING = /\.[A-Za-z\d]{1,8}$/;
const NUMBER_BEFORE = /^[（(【[]?\d{1,3}[\s.．、_)）】\]-]{1,3}(?=\D)/u;
const NUMBER_BEHIND = /[\s_-]{0,3}[（(]\d{1,3}[)）]$|[\s_-]{1,3}\d{1,3}$/u;
