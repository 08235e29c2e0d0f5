/** A snapshot could not be put in service; the one before still is. The message says why, in both languages. */
export class PublishError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PublishError';
  }
}
