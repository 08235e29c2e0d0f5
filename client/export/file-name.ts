/** The name that the server gives a file (RFC 6266). */
export function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/iu.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? (plain ?? 'zhengwen') : decodeURIComponent(encoded);
  } catch {
    return plain ?? 'zhengwen';
  }
}

/** `34 KB`, `1.2 MB`: of 1,000 and 1,000,000 bytes. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
