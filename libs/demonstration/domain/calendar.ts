const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SHANGHAI_MS = 8 * 3_600_000;
const OPENS_HOUR = 14;

/** As long ago as the buyer's published report needs: its third one, after 180 days, is in and its fourth not yet due. */
export const EVENT_DAYS_AGO = 197;
export const NEXT_EVENT_IN_DAYS = 14;

/** Two in the afternoon in Shanghai, so many days from a moment. */
export function afternoon(now: number, days: number): number {
  const midnight = Math.floor((now + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;
  return midnight + days * DAY_MS + OPENS_HOUR * 60 * MINUTE_MS;
}

export const daysBefore = (time: number, days: number): number => time - days * DAY_MS;
export const daysAfter = (time: number, days: number): number => time + days * DAY_MS;
export const minutesAfter = (time: number, minutes: number): number => time + minutes * MINUTE_MS;
