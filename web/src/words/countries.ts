import letters from './countries.json';

const twoLetters = letters as Record<string, string>;
const names = new Intl.DisplayNames(['en'], { type: 'region' });

export const countryCodes = Object.keys(twoLetters);

// "RUS" → "Russia"; a code that no one knows stays as it is.
export function countryName(code: string | null): string {
  if (!code) return '';
  return twoLetters[code] ? (names.of(twoLetters[code]) ?? code) : code;
}
