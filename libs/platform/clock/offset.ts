/** One question to the database: what its clock said, and between which moments of ours it said so. */
export interface Sample {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly databaseAt: number;
}

/** A difference beyond this is no drift: somebody set the database's clock. */
export const STEP_MS = 500;
/** Two quartzes differ by less; what is known of the offset ages by so much a millisecond. */
const AGEING = 200e-6;
/** A correction is spread: never more than so much of the time that goes by, so that time goes on. */
const SLEW = 0.1;

/**
 * The database's clock, told by a monotonic one. A sample says that the offset lies within half its round trip; it counts if it
 * says more than is known already, or something else. All in milliseconds.
 */
export class Offset {
  #target: number;
  #uncertainty: number;
  #measuredAt: number;
  /** Where the correction under way began. */
  #from: { readonly offset: number; readonly at: number };
  #deviation = 0;

  constructor(first: Sample) {
    const { offset, half } = measured(first);
    this.#target = offset;
    this.#uncertainty = half;
    this.#measuredAt = first.answeredAt;
    this.#from = { offset, at: first.answeredAt };
  }

  /** What to add to the monotonic clock. */
  at(moment: number): number {
    const { offset, at } = this.#from;
    const left = this.#target - offset;
    const most = Math.max(0, moment - at) * SLEW;
    return offset + Math.sign(left) * Math.min(Math.abs(left), most);
  }

  uncertaintyAt(moment: number): number {
    return this.#uncertainty + Math.max(0, moment - this.#measuredAt) * AGEING;
  }

  /** How far the last sample that counted was from what we told. */
  get deviation(): number {
    return this.#deviation;
  }

  /** By how much the database's clock was stepped, if this sample is to be believed; 0 is not at all. */
  step(sample: Sample): number {
    const { offset, half } = measured(sample);
    const by = offset - this.#target;
    return Math.abs(by) - half > STEP_MS ? by : 0;
  }

  take(sample: Sample): void {
    const { offset, half } = measured(sample);
    const known = this.uncertaintyAt(sample.answeredAt);
    const away = offset - this.#target;
    const agrees = Math.abs(away) <= half + known;
    if (agrees && half > known) return;
    const told = this.at(sample.answeredAt);
    this.#deviation = offset - told;
    this.#from = { offset: told, at: sample.answeredAt };
    // Of a bad sample that contradicts what is known only so much is sure: the nearest end of what it says.
    this.#target = agrees || half <= known ? offset : offset - Math.sign(away) * half;
    this.#uncertainty = half;
    this.#measuredAt = sample.answeredAt;
  }
}

const measured = ({ askedAt, answeredAt, databaseAt }: Sample) => {
  const half = (answeredAt - askedAt) / 2;
  return { offset: databaseAt - (askedAt + half), half };
};
