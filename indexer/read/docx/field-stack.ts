import { shownByInstruction } from '../word/field-code.ts';

interface Field {
  instruction: string;
  isResult: boolean;
  hasResult: boolean;
}

/** Fields that are open at a place of the text, the outermost first. */
export class FieldStack {
  readonly #fields: Field[] = [];

  /** Whether words at this place belong to an instruction and are not shown. */
  get inInstruction(): boolean {
    return this.#fields.some((field) => !field.isResult);
  }

  begin(): void {
    this.#fields.push({ instruction: '', isResult: false, hasResult: false });
  }

  separate(): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.isResult = true;
  }

  /** Ends the innermost field; returns the words of one that is drawn from its instruction. */
  end(): string {
    const field = this.#fields.pop();
    if (field === undefined || field.hasResult) return '';
    const text = shownByInstruction(field.instruction);
    if (!this.inInstruction) return text;
    this.instruct(text);
    return '';
  }

  /** Takes part of an instruction. */
  instruct(text: string): void {
    const field = this.#fields.findLast((one) => !one.isResult);
    if (field !== undefined) field.instruction += text;
  }

  /** Takes note of words that are shown. */
  result(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && text.trim() !== '') field.hasResult = true;
  }
}
