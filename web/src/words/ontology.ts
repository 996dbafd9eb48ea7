// PLOVER in plain words. `does` stands between those who act and those acted upon.

export interface TypeWords {
  title: string;
  does: string;
  meaning: string;
  quad: 1 | 2 | 3 | 4;
}

export const types: Record<string, TypeWords> = {
  AGREE: {
    title: 'Agreement',
    does: 'promises or agrees with',
    quad: 1,
    meaning: 'promising or agreeing to do something together',
  },
  CONSULT: {
    title: 'Meeting',
    does: 'meets or talks with',
    quad: 1,
    meaning: 'meeting, visiting, calling or talking',
  },
  SUPPORT: {
    title: 'Support',
    does: 'supports',
    quad: 1,
    meaning: 'support in words: praise, approval, agreements signed',
  },
  CONCEDE: {
    title: 'Concession',
    does: 'gives way to',
    quad: 1,
    meaning: 'giving way: easing pressure, apologising, accepting a demand',
  },
  COOPERATE: {
    title: 'Cooperation',
    does: 'works with',
    quad: 2,
    meaning: 'working together in deeds: trade, joint exercises, sharing',
  },
  AID: {
    title: 'Aid',
    does: 'gives aid to',
    quad: 2,
    meaning: 'giving money, goods, shelter, peacekeepers or weapons',
  },
  RETREAT: {
    title: 'Retreat',
    does: 'draws back from',
    quad: 2,
    meaning: 'drawing back: releasing people, withdrawing troops, ending fire, resigning',
  },
  REQUEST: {
    title: 'Demand',
    does: 'asks or demands of',
    quad: 3,
    meaning: 'asking, appealing or demanding',
  },
  ACCUSE: {
    title: 'Accusation',
    does: 'accuses or criticises',
    quad: 3,
    meaning: 'criticising, blaming, accusing or investigating',
  },
  REJECT: {
    title: 'Refusal',
    does: 'refuses or denies',
    quad: 3,
    meaning: 'refusing, opposing, vetoing or denying',
  },
  THREATEN: {
    title: 'Threat',
    does: 'threatens',
    quad: 3,
    meaning: 'threatening or warning of harm to come',
  },
  PROTEST: {
    title: 'Protest',
    does: 'protests against',
    quad: 4,
    meaning: 'demonstrations, strikes, hunger strikes, riots',
  },
  SANCTION: {
    title: 'Sanction',
    does: 'puts pressure on',
    quad: 4,
    meaning: 'sanctions, expulsions, convictions, treaties left, relations cut',
  },
  MOBILIZE: {
    title: 'Mobilisation',
    does: 'readies force against',
    quad: 4,
    meaning: 'moving troops, weapons or police without using them',
  },
  COERCE: {
    title: 'Coercion',
    does: 'forces',
    quad: 4,
    meaning: 'force short of violence: arrests, seizures, bans, blockades',
  },
  ASSAULT: {
    title: 'Violence',
    does: 'attacks',
    quad: 4,
    meaning: 'violence: killing, beating, bombing, abducting',
  },
};

export const typeNames = Object.keys(types);

export const typeWords = (type: string): TypeWords =>
  types[type] ?? { title: type, does: 'acts towards', meaning: type, quad: 3 };

export const quads: Record<number, string> = {
  1: 'cooperation in words',
  2: 'cooperation in deeds',
  3: 'conflict in words',
  4: 'conflict in deeds',
};

export const sectors: Record<string, string> = {
  AGR: 'farmers',
  BUS: 'business',
  COP: 'police',
  CRM: 'criminals',
  CVL: 'civilians',
  EDU: 'education',
  ELI: 'elites',
  GOV: 'government',
  IGO: 'international body',
  IMG: 'international armed group',
  ISM: 'movement',
  JRN: 'journalists',
  JUD: 'courts',
  LAB: 'workers',
  LEG: 'parliament',
  MED: 'media',
  MIL: 'military',
  MNC: 'multinational company',
  NGO: 'non-governmental body',
  OPP: 'opposition',
  PRE: 'prisoners',
  PRM: 'paramilitaries',
  PTY: 'political party',
  REB: 'rebels',
  REF: 'refugees',
  REL: 'religious group',
  SOC: 'civil society',
  SPY: 'intelligence service',
  UAF: 'unidentified armed force',
  UNK: 'sector not known',
};

export const sectorWords = (sector: string | null): string =>
  sector ? (sectors[sector] ?? sector) : '';

export const plain = (code: string): string => code.replaceAll(/[_-]/g, ' ');

export const statusWords: Record<string, string> = {
  negated: 'said not to be so',
  future: 'lies ahead',
  hypothetical: 'only possible',
  historical: 'long past',
};

export const stanceWords: Record<string, string> = {
  assert: 'says',
  deny: 'denies',
  accuse: 'accuses',
  demand: 'demands',
  predict: 'expects',
};

export const slotWords: Record<string, string> = {
  trigger: 'the act',
  actor: 'who',
  recipient: 'to whom',
  about: 'about what',
  amount: 'how many',
  place: 'where',
  date: 'when',
};

export const precisionWords: Record<string, string> = {
  site: 'this very site',
  city: 'this town',
  district: 'somewhere in this district',
  region: 'somewhere in this region',
  country: 'somewhere in this country',
  bloc: 'somewhere in this part of the world',
};

export const fieldQuestions: Record<string, string> = {
  type: 'What kind of act?',
  cameo: 'Which CAMEO code?',
  actors: 'Who acts?',
  recipients: 'Towards whom?',
  about: 'About what?',
  amounts: 'How many?',
  date: 'When?',
  place: 'Where?',
  status: 'Did it happen?',
  said_by: 'Who says so?',
  contexts: 'In which context?',
  confidence: 'How sure is it?',
};

export const verdictWords: Record<string, string> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
};

export const fieldWords: Record<string, string> = {
  type: 'kind of act',
  mode: 'closer kind',
  cameo: 'CAMEO code',
  actors: 'who acts',
  recipients: 'towards whom',
  about: 'about what',
  amounts: 'how many',
  date: 'when',
  place: 'where',
  status: 'whether it happened',
  said_by: 'who says so',
  contexts: 'context',
};

// What a party did about a treaty; an `act` of the knowledge base, with blanks.
const treatyActs: Record<string, string> = {
  sign: 'signed',
  ratify: 'ratified',
  accede: 'acceded',
  succeed: 'took it over',
  'apply provisionally': 'began to apply it for the time being',
  'enter force': 'was bound by it',
  suspend: 'suspended it',
  resume: 'resumed it',
  notice: 'gave notice to leave',
  withdraw: 'left it',
  'revoke ratification': 'took back its ratification',
  expire: 'came to its end',
};

export function treatyActWords(act: string, ofTreaty: boolean): string {
  if (ofTreaty && plain(act) === 'enter force') return 'came into force';
  return treatyActs[plain(act)] ?? plain(act);
}
