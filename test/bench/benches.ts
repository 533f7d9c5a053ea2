import type { Bench } from './bench.js';
import { bench as close } from './close.js';
import { bench as fanOut } from './fan-out.js';
import { bench as hotLot } from './hot-lot.js';
import { bench as importing } from './import.js';
import { bench as joinStorm } from './join-storm.js';
import { bench as search } from './search.js';

export const BENCHES: readonly Bench[] = [hotLot, fanOut, close, joinStorm, importing, search];
