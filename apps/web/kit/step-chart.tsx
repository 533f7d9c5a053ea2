export interface StepPoint {
  readonly at: number;
  /** Fen. */
  readonly amount: string;
}

interface Props {
  /** What it shows, in words. */
  readonly label: string;
  /** The first is where it begins; each holds until the next. */
  readonly points: readonly StepPoint[];
  readonly end: number;
  readonly amber: readonly StepPoint[];
  readonly jade: readonly StepPoint[];
  readonly tick: (fen: string) => string;
  readonly left: string;
  readonly right: string;
  readonly amberWord: string;
  /** Null where there is none of that kind. */
  readonly jadeWord: string | null;
}

const WIDTH = 760;
const HEIGHT = 180;
/** Room above the highest and below the lowest step. */
const MARGIN = 14;

/** A price that rose in steps. Own SVG without style attributes, so that the server can write it too. */
export function StepChart({ label, points, end, amber, jade, tick, left, right, amberWord, jadeWord }: Props) {
  const begin = points[0]!.at;
  const span = Math.max(1, end - begin);
  const low = Number(points[0]!.amount);
  const high = Math.max(low * 1.02, ...points.map(({ amount }) => Number(amount)));
  const x = ({ at }: StepPoint) => round(Math.min(WIDTH, Math.max(0, ((at - begin) / span) * WIDTH)));
  const height = (fen: number) => round(HEIGHT - MARGIN - ((fen - low) / (high - low)) * (HEIGHT - 2 * MARGIN));
  const y = ({ amount }: StepPoint) => height(Number(amount));
  const line = points.map((point, i) => (i === 0 ? `M0 ${y(point)}` : `H${x(point)}V${y(point)}`)).join('');
  const dots = (some: readonly StepPoint[]) => some.map((point) => `M${x(point)} ${y(point)}h.01`).join('');
  const ticks = points.length > 1 ? ticksBetween(low, high) : [low];
  return (
    <figure className="step-chart">
      <div className="plot">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
          {ticks.map((fen) => (
            <path key={fen} className="grid" d={`M0 ${height(fen)}H${WIDTH}`} />
          ))}
          <path className="line" d={`${line}H${WIDTH}`} />
          <path className="amber" d={dots(amber)} />
          <path className="jade" d={dots(jade)} />
        </svg>
        <svg className="ticks" viewBox={`0 0 52 ${HEIGHT}`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
          {ticks.map((fen) => (
            <text key={fen} x="10" y={height(fen) + 4}>
              {tick(String(Math.round(fen)))}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        <span>{left}</span>
        <span className="key">
          <i className="amber" aria-hidden="true">
            ●
          </i>
          {amberWord}
          {jadeWord !== null && (
            <>
              <i className="jade" aria-hidden="true">
                ●
              </i>
              {jadeWord}
            </>
          )}
        </span>
        <span className="right-end">{right}</span>
      </figcaption>
    </figure>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

const STEPS = [1, 2, 2.5, 5, 10];

/** Two or three round amounts within the range. */
function ticksBetween(low: number, high: number): number[] {
  const rough = (high - low) / 2.5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * STEPS.find((each) => each * power >= rough)!;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: 4 }, (_, i) => first + i * step).filter((fen) => fen <= high);
}
