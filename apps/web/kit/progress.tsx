interface Props {
  readonly label: string;
  /** From 0 to 1; null while nobody knows. */
  readonly value: number | null;
  readonly text?: string;
}

export function Progress({ label, value, text }: Props) {
  const percent = value === null ? undefined : Math.round(value * 100);
  return (
    <div className="progress">
      <progress aria-label={label} max={100} value={percent} />
      <span className="small muted">{text ?? (percent === undefined ? '' : `${percent} %`)}</span>
    </div>
  );
}
