const PATHS = {
  search: 'M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 4 4',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  open: 'm6 3.5 4.5 4.5L6 12.5',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  left: 'm10 3.5-4.5 4.5 4.5 4.5',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  star: 'm8 1.8 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6Z',
  note: 'M2.5 3h11v8h-6l-3 2.5V11h-2Z',
  up: 'm3.5 10.5 4.5-4.5 4.5 4.5',
  down: 'm3.5 5.5 4.5 4.5 4.5-4.5',
  trend: 'M2 13.5h12M2.5 10.5 6 6.5l3 2 4.5-5.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  exclude: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM4.5 8h7',
  keys: 'M1.5 4h13v8.5h-13ZM4 6.7h.01M6.7 6.7h.01M9.3 6.7h.01M12 6.7h.01M4.5 9.8h7',
  theme: 'M8 1.5v13a6.5 6.5 0 0 0 0-13Zm0 0a6.5 6.5 0 1 0 0 13',
} as const;

/** A line drawing beside a label; it says nothing by itself to a screen reader. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
