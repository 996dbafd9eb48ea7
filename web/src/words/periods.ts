// Days, weeks, months and years as the aggregates count them: each by its first day.

import { asDate } from './dates';

export type Unit = 'day' | 'week' | 'month' | 'year';
export const units: Unit[] = ['year', 'month', 'week', 'day'];

const iso = (date: Date) => date.toISOString().slice(0, 10);

export function nextOf(first: string, unit: Unit): string {
  const date = asDate(first);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === 'week' ? 7 : 1));
  return iso(date);
}

export function endOf(first: string, unit: Unit): string {
  const date = asDate(nextOf(first, unit));
  date.setUTCDate(date.getUTCDate() - 1);
  return iso(date);
}

// Every period from the first to the last one, the empty ones too; at most `most`.
export function between(first: string, last: string, unit: Unit, most = 800): string[] {
  const found = [];
  for (let time = first; time <= last && found.length < most; time = nextOf(time, unit))
    found.push(time);
  return found;
}

const words: Record<Unit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  week: { year: 'numeric', month: 'short', day: 'numeric' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

export function periodWords(first: string, unit: Unit): string {
  const said = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...words[unit] }).format(
    asDate(first),
  );
  return unit === 'week' ? `week of ${said}` : said;
}

// The unit below, for a look at one period from nearer.
export const finer = (unit: Unit): Unit | null =>
  (({ year: 'month', month: 'day', week: 'day', day: null }) as const)[unit];
