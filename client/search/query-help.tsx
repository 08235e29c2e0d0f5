import { useId, useRef } from 'react';
import { type Messages, useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';

/** Each way of writing a query: what it means, and examples to try. */
const HELP_EXAMPLES: Readonly<Record<keyof Messages['help']['rows'], readonly string[]>> = {
  and: ['工业园区 招商引资'],
  phrase: ['"招商引资工作"'],
  or: ['园区 OR 开发区', '园区 | 开发区'],
  not: ['工业 -农业', '工业 NOT 农业'],
  group: ['(园区 | 开发区) 招商'],
  sentence: ['项目 /s 投资'],
  passage: ['安全 /p 责任'],
  distance: ['工业 /10 转型'],
  wildcard: ['工业*园区', '第?条'],
  title: ['title:工作会议', '标题:纪要'],
  facets: ['region:湖南', 'year:2006..2010', 'type:讲话'],
  number: ['2.8亿元', '"2.8亿元"'],
};

const ROWS = Object.entries(HELP_EXAMPLES);

/** The query language in a pop-up table; an example runs at a click. */
export function QueryHelp({ go }: { go: (q: string) => void }) {
  const { m } = useSpeech();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const rows: Readonly<Record<string, string>> = m.help.rows;
  const tryOut = (example: string) => {
    panel.current?.hidePopover();
    go(example);
  };
  return (
    <>
      <button type="button" className="plain link" popoverTarget={id}>
        {m.help.open}
      </button>
      <div id={id} ref={panel} popover="auto" className="query-help" role="dialog" aria-label={m.help.title}>
        <div className="popover-head">
          <h2>{m.help.title}</h2>
          <button
            type="button"
            className="plain"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={m.help.close}
          >
            <Icon name="close" />
          </button>
        </div>
        <p className="quiet">{m.help.intro}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.help.write}</th>
              <th scope="col">{m.help.means}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([name, examples]) => (
              <tr key={name}>
                <td>
                  {examples.map((example) => (
                    <button key={example} type="button" className="example" onClick={() => tryOut(example)}>
                      {example}
                    </button>
                  ))}
                </td>
                <td>{rows[name]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
