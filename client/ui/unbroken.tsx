import { Fragment } from 'react';

/** A longer member may be broken: the path of a file is wider than a phone. */
const LONGEST = 24;
/** After a comma or a dot between members, and before an opening bracket. */
const BETWEEN = /(?<=[，、；：]|[,;:] | · )|(?=（| \()/u;

/**
 * Counts and places one after the other, which go on in the next line between two of them and not within one: a number stays with
 * what it counts, and the lines `277–319` stay together.
 */
export function Unbroken({ text }: { text: string }) {
  let at = 0;
  return text.split(BETWEEN).map((member) => {
    const start = at;
    at += member.length;
    if (member.length > LONGEST) return <Fragment key={start}>{member}</Fragment>;
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(member) ?? [];
    return (
      <Fragment key={start}>
        {before}
        <span className="unbroken">{words}</span>
        {after}
      </Fragment>
    );
  });
}
