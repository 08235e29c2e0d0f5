import { Fragment, type ReactNode } from 'react';
import type { DocumentDate, Region } from '../../engine/types.ts';
import { type Messages, useSpeech, valueLabel } from '../messages/catalogue.ts';
import { dateText, maskText, regionText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { BLANK, type FilterName, searchAddress } from '../search/search-state.ts';
import { countedValue } from '../search/whole-name.ts';
import { regionLevels } from './region-levels.ts';

interface ValueProps {
  filter: FilterName;
  /** What the filter is given. */
  value: string;
  children: string;
}

/** A value of the record: the search for everything that has it. */
function Value({ filter, value, children }: ValueProps) {
  const { m } = useSpeech();
  return (
    <Link
      className="value-search"
      href={searchAddress({ ...BLANK, [filter]: [value] })}
      title={m.document.searchValue(m.document.fieldOf[filter], children)}
    >
      {children}
    </Link>
  );
}

/** The places of a region, from the province down, each a search. */
export function RegionValue({ region }: { region: Region }) {
  const { m } = useSpeech();
  if (region.path.length === 0) {
    return (
      <Value filter="region" value="unknown">
        {m.region.unknown}
      </Value>
    );
  }
  const levels = regionLevels(region);
  if (levels.length === 0) return regionText(region, m);
  return (
    <>
      {separated(
        levels.map(({ name, value }) =>
          value === null ? (
            <span key={name}>{name}</span>
          ) : (
            <Value key={value} filter="region" value={value}>
              {name}
            </Value>
          ),
        ),
        ' › ',
      )}
      {region.today !== null && `（${m.region.today(region.today)}）`}
    </>
  );
}

/** The date, a search for its year; a span of years is none of them. */
export function DateValue({ date }: { date: DocumentDate }) {
  const { m } = useSpeech();
  const value = date.year === null ? 'unknown' : String(date.year);
  const isSearch = date.year !== null || (date.from === null && date.to === null);
  const text = dateText(date, m);
  return (
    <>
      {isSearch ? (
        <Value filter="year" value={value}>
          {text}
        </Value>
      ) : (
        text
      )}
      {maskText(date, m)}
    </>
  );
}

export function TypeValues({ types }: { types: readonly string[] }) {
  const { m } = useSpeech();
  const values = types.map((type) => (
    <Value key={type} filter="type" value={type}>
      {valueLabel(m, type)}
    </Value>
  ));
  return separated(values, m.listSeparator);
}

export function TopicValues({ topics }: { topics: readonly string[] }) {
  const { m } = useSpeech();
  const shown = topics.length === 0 ? ['unknown'] : topics;
  const values = shown.map((topic) => (
    <Value key={topic} filter="topic" value={topic}>
      {topicLabel(topic, m)}
    </Value>
  ));
  return separated(values, m.topicSeparator);
}

/** An issuer or a speaker; where it is not known there is nothing to search for. */
export function NameValue({ filter, name }: { filter: 'issuer' | 'speaker'; name: string | null }) {
  const { m } = useSpeech();
  return name === null ? (
    m.filters.unknown
  ) : (
    <Value filter={filter} value={countedValue(filter, name)}>
      {name}
    </Value>
  );
}

function separated(values: readonly React.JSX.Element[], separator: string): ReactNode {
  return values.map((value, at) => (
    <Fragment key={value.key}>
      {at > 0 && separator}
      {value}
    </Fragment>
  ));
}

/** Both levels of a topic by their names. */
function topicLabel(topic: string, m: Messages): string {
  const [first = ''] = topic.split('/');
  return first === topic ? valueLabel(m, topic) : `${valueLabel(m, first)} › ${valueLabel(m, topic)}`;
}
