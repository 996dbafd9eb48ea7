import type { EventDate } from '../api/types';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
const month = format({ month: 'long', year: 'numeric' });
const shortDay = format({ day: 'numeric', month: 'short', year: 'numeric' });

export const asDate = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const dayWords = (iso: string): string => day.format(asDate(iso));
export const shortDayWords = (iso: string): string => shortDay.format(asDate(iso));

// As exactly as the words of the report say it, and no more.
export function dateWords(date: EventDate | null): string {
  if (!date) return 'day not known';
  if (date.precision === 'day' && date.start === date.end) return dayWords(date.start);
  if (date.precision === 'month' && date.start.slice(0, 7) === date.end.slice(0, 7))
    return month.format(asDate(date.start));
  if (date.precision === 'year' && date.start.slice(0, 4) === date.end.slice(0, 4))
    return date.start.slice(0, 4);
  return day.formatRange(asDate(date.start), asDate(date.end));
}

// "1987", "1987-12" and "1987-12-08" as one says them.
export function dateOrYear(iso: string | null): string | null {
  if (!iso) return null;
  if (iso.length === 4) return iso;
  return iso.length === 7 ? month.format(asDate(`${iso}-01`)) : shortDayWords(iso);
}
