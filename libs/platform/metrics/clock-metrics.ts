import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock, type ClockState } from '../clock/clock.js';
import { HttpMetrics } from './http-metrics.js';

/** How well this process knows the database's time; asked when Prometheus asks. */
@Injectable()
export class ClockMetrics {
  constructor({ registry }: HttpMetrics, clock: Clock) {
    const gauge = (name: string, help: string, value: (state: ClockState) => number) =>
      new Gauge({
        name: `clock_${name}`,
        help,
        registers: [registry],
        collect() {
          this.set(value(clock.state()));
        },
      });
    gauge('offset_milliseconds', "The database's clock less this process's", ({ offsetMs }) => offsetMs);
    gauge('uncertainty_milliseconds', 'How well that is known', ({ uncertaintyMs }) => uncertaintyMs);
    gauge('deviation_milliseconds', 'Of the last measurement from what was told', ({ deviationMs }) => deviationMs);
    gauge('drifted', '1 when either is beyond its bound', ({ drifted }) => Number(drifted));
  }
}
