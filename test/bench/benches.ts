import type { Bench } from './bench.js';
import { bench as hotLot } from './hot-lot.js';

export const BENCHES: readonly Bench[] = [hotLot];
