const and = new Intl.ListFormat('en', { type: 'conjunction' });
const or = new Intl.ListFormat('en', { type: 'disjunction' });

export const listed = (words: string[]): string => and.format(words);
export const either = (words: string[]): string => or.format(words);

export const unique = <T>(values: T[]): T[] => [...new Set(values)];

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
