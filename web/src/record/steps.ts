// The steps of an explanation, those of one field together: "Russia" and "China" under "Who acts?".

import type { Explanation } from '../api/types';
import { fieldQuestions, plain, typeWords } from '../words/ontology';

type Step = Explanation['steps'][number];

export interface Answer {
  question: string;
  value: string;
  reasons: string[];
}

// "Russia [RUSGOV]": the code stands in the record; whoever asks why reads names.
const named = (value: string) => value.replaceAll(/ \[[A-Z:a-z-]+\]/g, '');

// "ACCUSE, disapprove" → "Accusation: criticising, blaming, accusing or investigating (disapprove)".
function kind(value: string): string {
  const [type, mode] = value.split(', ');
  const words = typeWords(type);
  return `${words.title}: ${words.meaning}${mode ? ` (${plain(mode)})` : ''}`;
}

function valueOf({ field, value, words }: Step): string {
  if (field === 'type') return kind(value);
  const name = named(value);
  return words && words.text !== name ? `“${words.text}”: ${name}` : name;
}

// Two steps may share a sentence; it is said once.
const sentences = (text: string) => text.split(/(?<=\.) (?=[A-Z“])/);

export function answersOf(steps: Step[]): Answer[] {
  const fields = [...new Set(steps.map((step) => step.field))];
  return fields.map((field) => {
    const found = steps.filter((step) => step.field === field);
    return {
      question: fieldQuestions[field] ?? field,
      value: found.map((step) => valueOf(step)).join('; '),
      reasons: [...new Set(found.flatMap((step) => sentences(step.because)))],
    };
  });
}
