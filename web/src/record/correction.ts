// What a reviewer changed in the form, as the fields of a correction: unchanged ones stay out.

import type { Correction, ListedEvent } from '../api/types';
import { nameOf } from '../words/people';
import { unique } from '../words/lists';

export interface Draft {
  type: string;
  actors: string;
  recipients: string;
  about: string;
  date: string;
  place: string;
}

export function draftOf(event: ListedEvent): Draft {
  return {
    type: event.type,
    actors: unique(event.actors.map(nameOf)).join(', '),
    recipients: unique(event.recipients.map(nameOf)).join(', '),
    about: unique(event.about.map((t) => t.text)).join(', '),
    date: event.date?.start ?? '',
    place: event.place?.name ?? '',
  };
}

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

export function correctionOf(event: ListedEvent, draft: Draft): Correction {
  const before = draftOf(event);
  const changed = (name: keyof Draft) => draft[name].trim() !== before[name];
  const found: Correction = {};
  if (changed('type')) found.type = draft.type as Correction['type'];
  for (const name of ['actors', 'recipients', 'about'] as const)
    if (changed(name)) found[name] = list(draft[name]);
  for (const name of ['date', 'place'] as const)
    if (changed(name)) found[name] = draft[name].trim() || null;
  return found;
}
