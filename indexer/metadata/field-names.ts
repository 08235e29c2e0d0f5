import type { GivenFact } from '../article.ts';

export type StatedField = Exclude<GivenFact['field'], 'published' | 'site' | 'author' | 'office'>;

/** What a person can state of a text. */
export const STATED_FIELDS = [
  'title',
  'region',
  'province',
  'city',
  'county',
  'year',
  'date',
  'type',
  'topic',
  'issuer',
  'speaker',
  'docNumber',
] as const satisfies readonly StatedField[];

/** The names under which people write down facts, in tables and front matter, and the field each means. */
const NAMES: Readonly<Record<StatedField, readonly string[]>> = {
  title: ['title', '标题', '题名', '题目'],
  region: ['region', 'place', '地区', '区域', '行政区', '行政区划', '地点'],
  province: ['province', '省', '省份'],
  city: ['city', 'prefecture', '市', '地市', '城市', '地级市'],
  county: ['county', 'district', '县', '区县', '县区', '县市区'],
  year: ['year', '年', '年份', '年度'],
  date: ['date', '日期', '时间', '成文日期', '发文日期'],
  type: ['type', 'doctype', 'kind', '类型', '文种', '种类', '体裁'],
  topic: ['topic', 'topics', 'subject', '主题', '主题分类', '题材'],
  issuer: ['issuer', '发文', '发文机关', '发文单位', '机关', '发布单位', '制定机关'],
  speaker: ['speaker', '讲话人', '发言人', '报告人'],
  docNumber: ['docnumber', 'number', '文号', '发文字号', '字号'],
};

const FIELDS: ReadonlyMap<string, StatedField> = new Map(
  STATED_FIELDS.flatMap((field) => NAMES[field].map((name): [string, StatedField] => [name, field])),
);

/** A column's or key's name without case, width, white space and the marks `_ -`. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-﻿]+/gu, '');
}

/** The field that a column or key means, or null. */
export function fieldOf(name: string): StatedField | null {
  return FIELDS.get(nameKey(name)) ?? null;
}
