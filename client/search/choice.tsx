interface Props<T extends string> {
  label: string;
  /** What each value is called, in the order shown. */
  names: Readonly<Record<T, string>>;
  value: T;
  set: (value: T) => void;
}

/** One of a few values, with its label in front. */
export function Choice<T extends string>({ label, names, value, set }: Props<T>) {
  const choose = (chosen: string) => {
    for (const name in names) if (name === chosen) set(name);
  };
  return (
    <label>
      <span>{label}</span>
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
