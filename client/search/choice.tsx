interface Props<T extends string> {
  label: string;
  /** What each value is called, in the order shown. */
  names: Readonly<Record<T, string>>;
  value: T;
  set: (value: T) => void;
  /** The values say by themselves what they are of: the label is told to screen readers and on hovering only. */
  unlabelled?: boolean;
}

/** One of a few values, with its label in front. */
export function Choice<T extends string>({ label, names, value, set, unlabelled = false }: Props<T>) {
  const choose = (chosen: string) => {
    for (const name in names) if (name === chosen) set(name);
  };
  return (
    <label title={unlabelled ? label : undefined}>
      <span className={unlabelled ? 'visually-hidden' : undefined}>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {Object.entries<string>(names).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
