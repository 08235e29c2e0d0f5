import { fold } from '../text/fold.ts';
import type { RegionCode } from '../types.ts';
import { type GazetteerFile, readGazetteerFile } from './data.ts';
import { asZhuanqu, knownThen, ZHUANQU } from './names-then.ts';
import { placesWithin, provinceThen, SINCE } from './once-in.ts';
import type {
  Gazetteer,
  Level,
  Place,
  PlaceNameMatch,
  RegionCandidate,
  RegionResolution,
  Sense,
} from './place.ts';
import { PlaceNames } from './place-names.ts';
import { stemOf } from './short-name.ts';
import { LEAST_SHORT_NAME, ZoneNames } from './zone-names.ts';

export const NATION: RegionCode = '00';
export const NATION_NAME = '全国';

const PREFECTURE_LENGTH = 4;
/** Between the names of a path. */
const PATH_MARKS = /[/>›|·]/u;
/** Similar names beyond these are no help. */
const MOST_SIMILAR = 6;
const levelOfCode = (code: RegionCode): Level => (code.length === 2 ? 1 : code.length === 4 ? 2 : 3);

interface FormerRecord {
  code: string;
  name: string;
  until: number;
  heirs: string[];
  change: string | undefined;
}

/** A prefecture joined with the city of its seat. */
const JOINED = '地市合并';
/** Changes by which a unit went into others that stood beside it, so that these never bore its name. */
const MERGERS: ReadonlySet<string> = new Set(['并入', JOINED, '撤销省份', '撤销行署区']);

class LoadedGazetteer implements Gazetteer {
  private readonly today = new Map<RegionCode, Place>();
  private readonly formerByCode = new Map<RegionCode, Place[]>();
  private readonly formerByHeir = new Map<RegionCode, Place[]>();
  private readonly children = new Map<RegionCode, RegionCode[]>();
  /** Divisions, former ones and zones. */
  private readonly places: Place[] = [];
  private readonly file: Pick<GazetteerFile, 'townships' | 'landmarks'>;
  /** Made when first asked for. */
  private zoneNames: ZoneNames | null = null;
  /** Divisions by the first character of their names; made when first asked for. */
  private byFirst: ReadonlyMap<string, Place[]> | null = null;
  /** Made when first asked for. */
  private names: PlaceNames | null = null;

  constructor(file: GazetteerFile) {
    const former: FormerRecord[] = [];
    for (const line of file.divisions) {
      const [code = '', name = '', until, heirs = '', change] = line.split('|');
      if (until === undefined) this.addToday(code, name);
      else {
        const codes = heirs.split(' ').filter((heir) => heir !== '');
        former.push({ code, name, until: Number(until), heirs: codes, change });
      }
    }
    const formerNames = new Map(former.map(({ code, name }) => [code, name]));
    for (const record of former) this.addFormer(record, formerNames);
    for (const place of this.divisions()) this.addAsZhuanqu(place);
    for (const line of file.zones) this.addZone(line);
    this.file = file;
  }

  private addToday(code: string, name: string): void {
    const parent = this.parentOf(code);
    const above = parent === null ? [] : (this.today.get(parent)?.path ?? []);
    const place: Place = {
      kind: 'division',
      name,
      level: levelOfCode(code),
      code,
      path: [...above, name],
      until: null,
      codes: [code],
      ownCode: code,
    };
    this.today.set(code, place);
    this.places.push(place);
    const key = parent ?? '';
    const siblings = this.children.get(key);
    if (siblings) siblings.push(code);
    else this.children.set(key, [code]);
  }

  private addFormer(
    { code, name, until, heirs, change }: FormerRecord,
    formerNames: ReadonlyMap<string, string>,
  ): void {
    const above: string[] = [];
    for (const length of [2, 4]) {
      if (length >= code.length) break;
      const ancestor = code.slice(0, length);
      // What a county itself became did not hold it (东莞县, then 东莞市).
      if (ancestor === heirs[0]) continue;
      const ancestorName = this.today.get(ancestor)?.name ?? formerNames.get(ancestor);
      if (ancestorName !== undefined) above.push(ancestorName);
    }
    // The heir that kept the name comes first, so that the place counts under it.
    heirs.sort((a, b) => Number(this.keepsName(b, name)) - Number(this.keepsName(a, name)));
    const place: Place = {
      kind: 'former',
      name,
      level: levelOfCode(code),
      code: heirs[0] ?? code.slice(0, 2),
      path: [...above, name],
      until,
      codes: heirs,
      ownCode: code,
      keptName: heirs[0] !== undefined && this.keepsName(heirs[0], name),
      ...(change === undefined ? {} : { change }),
    };
    this.places.push(place);
    this.formerByCode.set(code, [...(this.formerByCode.get(code) ?? []), place]);
    for (const heir of heirs) this.formerByHeir.set(heir, [...(this.formerByHeir.get(heir) ?? []), place]);
  }

  private addAsZhuanqu({ name, level, codes, ownCode }: Place): void {
    const { until, change } = ZHUANQU;
    if (level !== 2 || ownCode === null || !name.endsWith('地区')) return;
    this.addFormer({ code: ownCode, name: asZhuanqu(name), until, heirs: [...codes], change }, new Map());
  }

  private keepsName(heir: RegionCode, name: string): boolean {
    return stemOf(this.today.get(heir)?.name ?? '') === stemOf(name);
  }

  private addZone(line: string): void {
    const [code = '', name = '', others = '', townships = ''] = line.split('|');
    const parent = this.today.get(code);
    if (parent === undefined) return;
    const zone: Place = {
      kind: 'zone',
      name,
      level: parent.level === 1 ? 2 : 3,
      code,
      path: [...parent.path, name],
      until: null,
      codes: [code],
      ownCode: null,
    };
    for (const form of [name, ...others.split(' ')])
      if (form !== '') this.places.push(form === name ? zone : { ...zone, name: form });
    for (const township of townships.split(' ')) {
      if (township === '') continue;
      this.places.push({
        kind: 'township',
        name: township,
        level: 4,
        code,
        path: [...zone.path, township],
        until: null,
        codes: [code],
        ownCode: null,
        zone,
      });
    }
  }

  private index(): PlaceNames {
    this.names ??= new PlaceNames(this.places, this.file, (code) => this.today.get(code));
    return this.names;
  }

  namesBeginningWith(character: string): readonly Place[] {
    this.byFirst ??= Map.groupBy(this.divisions(), ({ name }) => name.charAt(0));
    return this.byFirst.get(character) ?? [];
  }

  divisions(): readonly Place[] {
    return this.places.filter(({ kind }) => kind === 'division' || kind === 'former');
  }

  zones(): readonly Place[] {
    return this.places.filter(({ kind }) => kind === 'zone');
  }

  private shortNames(): ZoneNames {
    this.zoneNames ??= new ZoneNames(this.zones());
    return this.zoneNames;
  }

  findNames(text: string, isMeant: (match: PlaceNameMatch) => boolean = () => true): PlaceNameMatch[] {
    const names = this.index();
    const matches: PlaceNameMatch[] = [];
    names.scan.scan(text, (number, start) => {
      const name = names.at(number);
      const match = { start, end: start + name.text.length, name };
      const meant = isMeant(match);
      if (meant) matches.push(match);
      return meant;
    });
    return matches;
  }

  sensesOf(name: string): readonly Sense[] {
    return this.index().named(name)?.senses ?? [];
  }

  has(code: RegionCode): boolean {
    return code === NATION || this.today.has(code);
  }

  place(code: RegionCode): Place | null {
    return this.today.get(code) ?? this.formerByCode.get(code)?.[0] ?? null;
  }

  formerOf(code: RegionCode): readonly Place[] {
    return this.formerByHeir.get(code) ?? [];
  }

  nameOf(code: RegionCode): string | null {
    if (code === NATION) return NATION_NAME;
    return this.today.get(code)?.name ?? this.formerByCode.get(code)?.[0]?.name ?? null;
  }

  parentOf(code: RegionCode): RegionCode | null {
    for (const length of [4, 2]) {
      if (length < code.length && this.today.has(code.slice(0, length))) return code.slice(0, length);
    }
    return null;
  }

  childrenOf(code: RegionCode | null): RegionCode[] {
    return [...(this.children.get(code ?? '') ?? [])];
  }

  pathOf(code: RegionCode, year?: number): string[] {
    if (code === NATION) return [NATION_NAME];
    const place = this.today.get(code);
    if (place === undefined) return [...(this.formerByCode.get(code)?.[0]?.path ?? [])];
    if (year === undefined) return [...place.path];
    return this.ofYear(place, year);
  }

  joinedIn(code: RegionCode): number | null {
    const joined = this.formerOf(code.slice(0, PREFECTURE_LENGTH)).find(({ change }) => change === JOINED);
    return joined?.until ?? null;
  }

  /** The path by the names of a year. */
  private ofYear(place: Place, year: number): string[] {
    return knownThen(this.namesOfYear(place, year), year, this.joinedIn(place.code));
  }

  private namesOfYear(place: Place, year: number): string[] {
    const former = this.nameOfYear(place, year);
    // Before they were provinces, 海南 and 宁夏 bore other names.
    const isNamedSo = place.level > 1 || place.name.endsWith('市');
    const province = isNamedSo ? provinceThen(place.code, year) : null;
    // Of what lay between it and the province of that time nothing is known.
    if (province !== null)
      return [province.name ?? this.pathOf(province.code, year)[0] ?? '', former?.name ?? place.name];
    if (former !== null) return [...this.superiorsOf(former, place, year), former.name];
    const parent = this.parentOf(place.code);
    return [...this.superiorPath(parent, year), place.name];
  }

  superiorPath(code: RegionCode | null, year: number): string[] {
    if (code === null) return [];
    const isPrefecture = code.length === PREFECTURE_LENGTH;
    return this.pathOf(isPrefecture && year < SINCE ? code.slice(0, 2) : code, year);
  }

  /**
   * What a place was called in a year where that was not its name of today. A former name counts as the same place's only where
   * its stem is kept (抚宁县 → 抚宁区), its code is (襄樊市 → 襄阳市), or it alone took a code under another prefecture (林芝县 → 巴宜区,
   * when 林芝地区 became a city): 崇文区 went into 东城区, but 东城区 was never called 崇文区.
   */
  private nameOfYear(place: Place, year: number): Place | null {
    const formers = this.formerOf(place.code).filter(
      ({ level, change }) => level === place.level && !MERGERS.has(change ?? '') && change !== ZHUANQU.change,
    );
    const valid = formers
      .filter(({ until }) => until !== null && until >= year)
      .sort((a, b) => (a.until ?? 0) - (b.until ?? 0));
    // 建阳地区 was renamed 南平地区 before that became 南平市.
    const [next] = valid;
    if (next?.change === '更名' && next.ownCode === place.code) return next;
    const stemKept = (other: Place) => (former: Place) => stemOf(former.name) === stemOf(other.name);
    const kept = valid.find(stemKept(place));
    if (kept !== undefined) return kept;
    // Of the names given up before the first edition nothing is known but what each change tells.
    const listed = formers.filter(({ change }) => change === undefined);
    if (listed.some(stemKept(place))) return null;
    const renamed =
      valid.find(({ ownCode }) => ownCode === place.code) ??
      (listed.length === 1 ? valid.find((former) => this.wasRecoded(former, place, year)) : undefined);
    // 思茅地区 became 思茅市 before that became 普洱市.
    return renamed === undefined ? null : (valid.find(stemKept(renamed)) ?? renamed);
  }

  /**
   * A division that went on as one other, with a code under another prefecture. The seat changed its name with the prefecture: where
   * that had gone by the year (铜仁地区, 2010), so had the name of the seat (铜仁市).
   */
  private wasRecoded({ codes, ownCode }: Place, heir: Place, year: number): boolean {
    const above = ownCode?.slice(0, 4) ?? '';
    const prefecture = this.formerByCode.get(above) ?? [];
    const stood = prefecture.length === 0 || prefecture.some(({ until }) => (until ?? 0) >= year);
    return codes.length === 1 && above !== heir.code.slice(0, 4) && stood;
  }

  /** What a former division lay in, in a year: its own prefecture while that stood, else the one that its heir lies in. */
  private superiorsOf(former: Place, heir: Place, year: number): readonly string[] {
    const above = former.level === 3 ? (former.ownCode?.slice(0, 4) ?? '') : '';
    const gone = this.today.has(above) ? [] : (this.formerByCode.get(above) ?? []);
    const stood = gone.some(({ until }) => until !== null && until >= year);
    const parent = this.parentOf(heir.code);
    if (above === '' || stood || parent === null) return former.path.slice(0, -1);
    return this.superiorPath(this.today.has(above) ? above : parent, year);
  }

  resolve(text: string): RegionResolution {
    const asked = fold(text).replace(/\s+/g, '');
    if (asked === NATION_NAME || asked === NATION) return { kind: 'found', code: NATION };
    if (/^\d+$/.test(asked)) return this.resolveCode(asked);
    const parts = asked.split(PATH_MARKS).filter((part) => part !== '');
    const official = this.readPath(parts, false);
    const places = official.length > 0 ? official : this.readPath(parts, true);
    return places.length > 0 ? this.settle(places) : this.nothing(parts);
  }

  /** What the last name of a path may mean. @param zones whether short names of zones and divisions count alike (湖北/东湖) */
  private readPath(parts: readonly string[], zones: boolean): Place[] {
    let chains: Place[][] | null = parts.length === 0 ? [] : null;
    for (const part of parts) {
      const links = chains === null && /^\d+$/.test(part) ? this.coded(part) : this.readRun(part, zones);
      chains = chains === null ? links : joinChains(chains, links);
    }
    return (chains ?? []).map((chain) => chain[chain.length - 1]).filter((place) => place !== undefined);
  }

  private resolveCode(digits: string): RegionResolution {
    const code = digits.length === 6 ? digits.replace(/(?:00){1,2}$/, '') : digits;
    if (this.today.has(code)) return { kind: 'found', code };
    const former = this.formerByCode.get(code)?.[0];
    return former === undefined ? this.noPlace(code) : this.settle([former]);
  }

  /**
   * A code of GB/T 2260 that is no place, only a heading for counties of a province (110100 市辖区, 429000 省直辖县级行政区划): what
   * it may mean is the province, or one of the counties where they are few.
   */
  private noPlace(code: RegionCode): RegionResolution {
    const counties =
      code.length === PREFECTURE_LENGTH
        ? [...this.today.keys()].filter((county) => county.startsWith(code))
        : [];
    if (counties.length === 0) return { kind: 'none' };
    const meant = [code.slice(0, 2), ...(counties.length < MOST_SIMILAR ? counties : [])];
    return { kind: 'none', similar: meant.map((place) => ({ code: place, path: this.pathOf(place) })) };
  }

  /** A path may begin with a code. */
  private coded(code: RegionCode): Place[][] {
    const place = this.today.get(code);
    return place === undefined ? [] : [[place]];
  }

  /** Readings of names written one after another without a separator (湖南省常德市), each part within the one before. */
  private readRun(run: string, zones: boolean): Place[][] {
    this.index();
    const whole = this.meant(run, zones);
    if (whole.length > 0) return whole.map((place) => [place]);
    for (let cut = run.length - 1; cut >= 2; cut--) {
      const head = this.meant(run.slice(0, cut), zones);
      if (head.length === 0) continue;
      const chains = joinChains(
        head.map((place) => [place]),
        this.readRun(run.slice(cut), zones),
      );
      if (chains.length > 0) return chains;
    }
    return [];
  }

  /**
   * Divisions that a name means: official names before short ones, today's before former ones; where it means none, zones by
   * their whole names. With zones, these and their short names as well.
   */
  private meant(name: string, withZones: boolean): Place[] {
    const all = this.sensesOf(name);
    const senses = all.filter(({ place }) => place.kind === 'division' || place.kind === 'former');
    const zones = all
      .filter(({ place, form }) => place.kind === 'zone' && form === 'full')
      .map(({ place }) => place);
    const named = withZones && zones.length === 0 ? this.shortNames().shortened(fold(name)) : zones;
    if (senses.length === 0) return named;
    const rank = ({ place, form }: Sense) => (form === 'full' ? 0 : 2) + (place.kind === 'division' ? 0 : 1);
    const best = Math.min(...senses.map(rank));
    // A short name never decides between today's and former places: 襄樊 is only a former one's, 常德 is both.
    const divisions = senses.filter((sense) => rank(sense) === best).map((sense) => sense.place);
    return withZones ? [...divisions, ...named] : divisions;
  }

  private nothing(parts: readonly string[]): RegionResolution {
    const similar = this.similarTo(parts);
    return similar.length === 0 ? { kind: 'none' } : { kind: 'none', similar };
  }

  /** Divisions of today and zones in whose names stands the last name of a path: of those that lie where it says, if any, those that begin with it first. */
  private similarTo(parts: readonly string[]): RegionCandidate[] {
    const name = parts.at(-1) ?? '';
    if (name.length < LEAST_SHORT_NAME) return [];
    const holding = this.places.filter(
      (place) => (place.kind === 'division' || place.kind === 'zone') && fold(place.name).includes(name),
    );
    const there = holding.filter(({ path }) =>
      parts.slice(0, -1).every((part) => path.some((above) => fold(above).startsWith(part))),
    );
    const places = there.length > 0 ? there : holding;
    const beginning = places.filter((place) => fold(place.name).startsWith(name));
    const byPath = new Map([...beginning, ...places].map((place) => [place.path.join('/'), place]));
    return [...byPath.values()].slice(0, MOST_SIMILAR).map(({ code, path }) => ({ code, path: [...path] }));
  }

  private settle(places: readonly Place[]): RegionResolution {
    if (places.some(({ kind }) => kind === 'zone')) return settledZones(places);
    const codes = [...new Set(places.flatMap(heirsOf))];
    // A name that means a place and others inside it means the whole: 大理 is the prefecture, 吉林 the province.
    const highest = codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));
    const provinces = highest.filter((code) => code.length === 2);
    const meant = provinces.length === 1 ? provinces : highest;
    if (meant.length === 0) return { kind: 'none' };
    const [first] = meant;
    if (meant.length === 1 && first !== undefined) return { kind: 'found', code: first };
    return {
      kind: 'ambiguous',
      candidates: meant.sort().map((code) => ({ code, path: this.pathOf(code) })),
    };
  }
}

/** A zone by its own name, whichever of its names was given. */
function settledZones(places: readonly Place[]): RegionResolution {
  const zones = new Map(places.map((zone) => [zone.path.join('/'), zone]));
  const [first, ...others] = [...zones.values()];
  if (first === undefined) return { kind: 'none' };
  if (others.length > 0) {
    return {
      kind: 'ambiguous',
      candidates: [...zones.values()].map(({ code, path }) => ({ code, path: [...path] })),
    };
  }
  return { kind: 'found', code: first.code, zone: first.path.at(-1) ?? first.name };
}

/** Where a former division lives on: the heir that kept its name (抚宁县 → 抚宁区) alone, else all heirs. */
function heirsOf(place: Place): readonly RegionCode[] {
  return place.kind === 'former' && place.keptName ? [place.code] : place.codes;
}

function joinChains(heads: readonly Place[][], tails: readonly Place[][]): Place[][] {
  const joined: Place[][] = [];
  for (const head of heads) {
    const above = head[head.length - 1];
    const firsts = tails.map(([below]) => below).filter((below) => below !== undefined);
    const within = new Set(above === undefined ? [] : placesWithin(firsts, above));
    for (const tail of tails) {
      if (tail[0] !== undefined && within.has(tail[0])) joined.push([...head, ...tail]);
    }
  }
  return joined;
}

let shipped: Gazetteer | null = null;

/**
 * The gazetteer that ships with the project (about 0.6 MB): read once a process, 40–150 ms, and shared by all who ask; names are
 * indexed when first asked for.
 */
export function loadGazetteer(): Gazetteer {
  shipped ??= new LoadedGazetteer(readGazetteerFile());
  return shipped;
}
