// A frame of the lexicon (docs/format/lexicon.md) in plain words: "A!=subj R!=obl:on|upon C=xcomp".

import { either } from './lists';

export type Role = 'actor' | 'recipient' | 'about' | 'content';

export interface Part {
  role: Role | null;
  paths: string[];
}

const roles: Record<string, Role> = { A: 'actor', R: 'recipient', T: 'about', C: 'content' };

export function readFrame(frame: string): Part[] {
  return frame
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const filled = /^([ARTC])[!+]?=(.+)$/.exec(part);
      if (filled) return { role: roles[filled[1]], paths: filled[2].split('/') };
      return { role: null, paths: part.split('/') };
    });
}

const simple: Record<string, string> = {
  subj: 'its subject: the one that does it',
  obj: 'its object: the one or the thing it is done to',
  iobj: 'its indirect object: the one it is given or said to',
  poss: 'the owner before it, as in “Russia’s …”',
  of: 'the words after “of”',
  by: 'the words after “by”',
  mod: 'the name right before it, as in “the US …”',
  inner: 'the subject of the clause inside',
  purpose: 'the one whom it is meant for',
  xcomp: 'the clause that follows',
  ccomp: 'the clause that follows',
  advcl: 'the clause that follows',
};

const prepositions = (path: string): string[] =>
  /^(obl|nmod):/.test(path) ? path.split(':')[1].split('|').filter((p) => !p.startsWith('@')) : [];

export function pathWords(path: string): string {
  const words = prepositions(path);
  if (words.length) return `the words after ${either(words.map((w) => `“${w}”`))}`;
  return simple[path.split(':')[0]] ?? 'a word that hangs on it';
}

// Which of the ways was taken? The word before the phrase tells it where it is a preposition.
export function takenPath(paths: string[], before: string): string {
  const last = before.trimEnd().split(/\s+/).slice(-4).map((w) => w.toLowerCase());
  for (const path of paths) {
    const word = [...prepositions(path), ...(path === 'of' || path === 'by' ? [path] : [])].find((p) =>
      last.includes(p),
    );
    if (word) return `the words after “${word}”`;
  }
  const others = paths.filter((p) => !prepositions(p).length && p !== 'of' && p !== 'by');
  return pathWords((others.length ? others : paths)[0]);
}

// "obj:@treaty|@contract": what must hold besides the roles.
export function conditionWords(part: Part): string | null {
  if (part.role) return null;
  const [place, ...rest] = part.paths[0].replace('!', '').split(':');
  const wanted = rest.at(-1)?.replaceAll('@', '').replaceAll('_', ' ').split('|') ?? [];
  if (part.paths[0].startsWith('!')) return wanted.length ? `no ${either(wanted)} is meant` : null;
  const where = { subj: 'the subject', obj: 'the object' }[place] ?? 'a phrase beside it';
  return wanted.length ? `${where} is ${either(wanted.slice(0, 6))}` : null;
}
