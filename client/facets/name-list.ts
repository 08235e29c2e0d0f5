/** Names of a pasted list, one a line or separated by commas, semicolons or tabs; each once, in their order. */
export function listedNames(text: string): string[] {
  const names = text
    .split(/[\r\n\t,，、;；|]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
