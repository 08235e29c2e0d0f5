import type { GivenFact } from '../../article.ts';
import { CELL_FORMS } from './cell-form-rules.ts';

/** Places as people and programs write them into the cells of one row. */

/** `湖南-岳阳-平江` → `湖南/岳阳/平江`: parted as the gazetteer reads paths. */
export function regionPath(cell: string): string {
  return cell.replace(/(?<=\p{Script=Han})\s*[\p{Pd}_,，]\s*(?=\p{Script=Han})/gu, '/');
}

/** `430626.0`, `430626000000` → `430626`; `430000` → `43`. */
export function regionCode(cell: string): string {
  return cell
    .trim()
    .replace(/\.0$/, '')
    .slice(0, 6)
    .replace(/(?:00){1,2}$/, '');
}

/** How many levels down from the country a code reaches. */
const levelOf = (code: string): number => code.length / 2;

/** The code of a row that reaches deeper than the names of places in it; none where the names reach as deep. */
export function deeperCode(codes: readonly GivenFact[], named: readonly GivenFact[]): GivenFact[] {
  const has = (field: GivenFact['field']): boolean => named.some((fact) => fact.field === field);
  if (has('region') || has('county')) return [];
  const reached = has('city') ? 2 : has('province') ? 1 : 0;
  const [deepest] = codes
    .filter(({ value }) => CELL_FORMS.named('cell-form/region-code', value) !== null)
    .sort((a, b) => levelOf(b.value) - levelOf(a.value));
  return deepest !== undefined && levelOf(deepest.value) > reached ? [deepest] : [];
}

/** Where a place stands for the body that issued a text (单位：平江县), it is where the text is from, and no body. */
export function withBarePlaces(given: readonly GivenFact[]): GivenFact[] {
  const isPlace = ({ field, value }: GivenFact): boolean =>
    field === 'issuer' && CELL_FORMS.named('cell-form/place', value) !== null;
  const told = given.some(({ field }) => field === 'region' || field === 'county');
  const above = given.some(({ field }) => field === 'province' || field === 'city');
  return given.flatMap((fact): GivenFact[] => {
    if (!isPlace(fact)) return [fact];
    return told ? [] : [{ ...fact, field: above ? 'county' : 'region' }];
  });
}
