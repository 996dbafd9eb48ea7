// Who speaks in a claim: the words of the report ("the statement") and those whom they stand for.

import type { Entity } from '../api/types';

export interface Voice {
  words: string;
  stands_for: Entity[];
}

const sameName = (words: string, entities: Entity[]) =>
  entities.length === 1 && entities[0].name === words;

// Speakers that share their words are one voice: "the statement" → Putin, Xi.
export function voices(speakers: Entity[]): Voice[] {
  const bySpan = new Map<string, Voice>();
  for (const speaker of speakers) {
    const key = `${speaker.start} ${speaker.end} ${speaker.text}`;
    const voice = bySpan.get(key) ?? { words: speaker.text, stands_for: [] };
    voice.stands_for.push(speaker);
    bySpan.set(key, voice);
  }
  return [...bySpan.values()];
}

// Does the report call the speaker by another name than the record does?
export const isOther = (voice: Voice) => !sameName(voice.words, voice.stands_for);
