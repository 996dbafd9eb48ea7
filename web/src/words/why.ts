// Why an event was coded so, told to someone who has never seen the code: questions and answers, made
// from the record alone.

import type { CodedDocument, CodedEvent, Entity, Mention, Span } from '../record/types';
import { dateWords, dayWords } from './dates';
import { conditionWords, readFrame, takenPath, type Role } from './frame';
import { listed, unique } from './lists';
import { plain, precisionWords, typeWords } from './ontology';
import { titled } from './people';

export interface Answer {
  question: string;
  answer: string;
}

const quoted = (words: string) => `“${words.replaceAll('\n', ' ')}”`;

const operators: Record<string, string> = {
  promise: 'What is promised counts as an agreement to do it, or as a threat where it would do harm.',
  consent: 'What is agreed to counts as an agreement; where it does harm, as that act still to come.',
  vow: 'What is vowed counts as an agreement, or as a threat where it would do harm.',
  plan: 'What is planned or decided has not happened yet: it is marked as lying ahead.',
  wish: 'What is only wished for is marked as possible, not as done.',
  attempt: 'What is only tried is marked as possible, not as done.',
  refuse: 'What is refused counts as a refusal; the act itself is not counted.',
  threaten: 'What is threatened counts as a threat; the act itself is not counted.',
  request: 'What is asked for counts as a demand; the act itself is not counted.',
  accuse: 'The accusation is counted, and what the other is accused of only as the accuser’s claim.',
  deny: 'A denial counts as a refusal; what is denied is not counted.',
  fail: 'It did not come about: the event is marked as said not to be so.',
  cease: 'Ending an act turns it round: to end a help is pressure, to end an attack is a retreat.',
  cause: 'Whoever makes another do it is counted as the one who does it.',
  aspect: 'Beginning it or going on with it counts as doing it.',
  possible: 'What may happen is marked as possible, not as done.',
};

const notes: Record<string, string> = {
  future: 'The sentence speaks of what is to come, and help that is to come counts as a promise.',
  announced: 'Harm that somebody announces counts as a threat.',
  refused: 'Saying that one will not help or yield counts as a refusal.',
};

// "future, operator promise, verb" → the sentences that explain each step.
function ruleWords(rule: string): string[] {
  return rule.split(', ').flatMap((step) => {
    const name = step.replace(/^operator /, '');
    const words = step.startsWith('operator ') ? operators[name] : notes[name];
    return words ? [words] : [];
  });
}

interface Entry {
  table: string;
  line: string;
  lemma: string;
  frame: string;
}

function readEntry(entry: string): Entry {
  const [place = '', lemma = '', ...frame] = entry.split(' ');
  const [table, line = ''] = place.split(':');
  return { table, line, lemma: lemma.replaceAll('_', ' '), frame: frame.join(' ') };
}

const kinds: Record<string, string> = { 'verbs.tsv': 'verb', 'nouns.tsv': 'noun', 'adjectives.tsv': 'adjective' };

function typeAnswer(event: CodedEvent): Answer {
  const entry = readEntry(event.why.entry);
  const words = typeWords(event.type);
  const kind = kinds[entry.table] ?? 'word';
  const conditions = readFrame(entry.frame).map(conditionWords).filter(Boolean) as string[];
  const when = conditions.length ? `, where ${listed(unique(conditions))}` : '';
  const mode = event.mode ? ` More closely: ${plain(event.mode)}.` : '';
  return {
    question: `Why “${words.title.toLowerCase()}”?`,
    answer: [
      `The list of words has the ${kind} ${quoted(entry.lemma)}${when}. It stands for ${event.type}: ${words.meaning}.${mode}`,
      ...ruleWords(event.why.rule),
    ].join(' '),
  };
}

const hows: Record<string, string> = {
  name: 'a name that the knowledge base knows',
  office: 'an office; the knowledge base says who held it on that day',
  reference: 'a word that points back to someone named before',
  document: 'a document: those who adopted or issued it speak in it',
  apposition: 'explained by the name beside it',
  agent: 'a group of people; the words beside it say from which country',
  person: 'a person named in the report',
};

const mentionOf = (mentions: Mention[], span: Span) =>
  mentions.find((m) => m.start === span.start && m.end === span.end);

function identity(words: string, entities: Entity[], mentions: Mention[]): string {
  const how = mentionOf(mentions, entities[0])?.how;
  const reason = how && hows[how] ? ` (${hows[how]})` : '';
  const names = listed(unique(entities.map(titled)));
  if (entities.length === 1 && entities[0].name === words) return `${quoted(words)}${reason}`;
  return `${quoted(words)} stands for ${names}${reason}`;
}

function bySpan(entities: Entity[]): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const e of entities) groups.set(e.text, [...(groups.get(e.text) ?? []), e]);
  return groups;
}

// Where in the sentence the lexicon looks for a role: "its subject: the one that does it".
function placeOf(event: CodedEvent, role: Role, points: string[], span: Span): string {
  const part = readFrame(readEntry(event.why.entry).frame).find((p) => p.role === role);
  const filled = event.why.path.includes(`${role}=`);
  if (!part || !filled) return '';
  const before = points.slice(event.evidence.start, span.start).join('');
  return takenPath(part.paths, before);
}

function partyAnswer(
  question: string,
  role: Role,
  entities: Entity[],
  event: CodedEvent,
  points: string[],
  mentions: Mention[],
): Answer[] {
  if (!entities.length) return [];
  const who = [...bySpan(entities)].map(([words, group]) => identity(words, group, mentions));
  const place = placeOf(event, role, points, entities[0]);
  const found = place
    ? ` Beside ${quoted(event.evidence.trigger.text)} the list asks for ${place}.`
    : ' It is taken from the words around.';
  return [{ question, answer: `${listed(who)}.${found}` }];
}

function aboutAnswer(event: CodedEvent): Answer[] {
  if (!event.about.length) return [];
  const things = event.about.map((t) => quoted(t.text) + (t.kind ? ` (${plain(t.kind)})` : ''));
  return [{ question: 'About what?', answer: `${listed(things)}: named in the words that hang on the act.` }];
}

const dateSources: Record<string, string> = {
  given: 'which was given with it',
  metadata: 'which its page states',
  text: 'which stands in its text',
  knowledge: 'which follows from the weekdays, days and persons that it names',
};

function dateAnswer(event: CodedEvent, document: CodedDocument['document']): Answer {
  const question = 'When?';
  if (!event.date) return { question, answer: 'The report names no day and has none itself.' };
  const when = dateWords(event.date);
  if (event.date.text) return { question, answer: `${quoted(event.date.text)} means ${when}.` };
  const source = dateSources[document.date_from ?? ''];
  const own = document.date ? dayWords(document.date) : when;
  return {
    question,
    answer: `No day is named for this act, so it takes the report’s own, ${own}${source ? `, ${source}` : ''}.`,
  };
}

function placeAnswer(event: CodedEvent): Answer[] {
  if (!event.place) return [];
  const { text, name, precision } = event.place;
  const same = text === name ? quoted(text) : `${quoted(text)} is ${name}`;
  return [{ question: 'Where?', answer: `${same}: ${precisionWords[precision] ?? precision}.` }];
}

function voiceAnswer(event: CodedEvent): Answer {
  const question = 'Who says so?';
  if (!event.said_by.length)
    return { question, answer: 'The report itself, in its own voice: it quotes nobody for this.' };
  const claims = event.said_by.map((claim) => {
    const who = listed(unique(claim.speakers.map(titled))) || 'somebody whom the report does not name';
    return `${who} (${quoted(claim.cue)})`;
  });
  const chain = claims.join(', as reported by ');
  return { question, answer: `Not the report, but ${chain}. Sanudo writes down the claim and does not check it.` };
}

function sureAnswer(event: CodedEvent): Answer {
  const tens = Math.round(event.confidence * 10);
  return {
    question: 'How sure is it?',
    answer: `${event.confidence.toFixed(2)} of 1: of events coded like this one, about ${tens} in 10 are right.`,
  };
}

export function whyOf(event: CodedEvent, coded: CodedDocument): Answer[] {
  const points = Array.from(coded.document.text);
  const mentions = coded.mentions ?? [];
  return [
    { question: 'Which word tells it?', answer: `${quoted(event.evidence.trigger.text)}, in this sentence.` },
    typeAnswer(event),
    ...partyAnswer('Who acts?', 'actor', event.actors, event, points, mentions),
    ...partyAnswer('Towards whom?', 'recipient', event.recipients, event, points, mentions),
    ...aboutAnswer(event),
    dateAnswer(event, coded.document),
    ...placeAnswer(event),
    voiceAnswer(event),
    sureAnswer(event),
  ];
}
