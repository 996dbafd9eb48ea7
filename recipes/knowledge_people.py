#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Office holders since 1990 from the bulk lists into data/knowledge/{people,roles,names/person.en}.tsv.

    recipes/knowledge_people.py BULK_FOLDER data/knowledge

BULK_FOLDER holds holders.tsv and holders_people.tsv (every-politician-scrapers, content of Wikidata,
CC0). Rows of other sources stay as they are and win where both speak of one term; rows of source
holders21 are made anew. Known faults that are mended: ends before their start, spells that a
continuing cabinet restarts, terms left open although a successor has begun.
"""
import csv
import re
import sys
import unicodedata

SRC = 'holders21'
FAMILY_FIRST = {'chn', 'twn', 'hkg', 'prk', 'kor', 'khm', 'vnm'}
NO_FAMILY_NAME = {'vnm', 'khm', 'mmr', 'eth', 'eri', 'idn', 'isl', 'lao', 'tha', 'btn', 'mng'}
# Where the family name stands first: the usual ones, to tell "Chen Shui-bian" from "Michael Tsai".
FIRST_NAMES = set('ahn an bae baek ban bo cai cao cha chang chen cheng cheung chiang chiu cho choe choi chow chu '
                  'chun chung dai deng ding dong du fan fang feng fu gao geng gu guan guo ha han he ho hong hou hsieh '
                  'hsu hu huang hui hur hwang jang jeon jeong ji jia jiang jin jo joo jung kang kim ko ku kuo kwak '
                  'kwon lai lam lau law lee leung li liang liao lim lin liu lo lu luo ma mao meng min moon na nam ng '
                  'noh oh pae paek pak pan park peng qian qiao qin qiu ra ri roh ryu shen shi shih shin sim so son '
                  'song suh sun sung tam tan tang tao tian tsai tsang tung wan wang wei wen wong woo wu xi xia xiao '
                  'xie xing xiong xu xue yan yang yao ye yeh yeo yi yim yin yo yoo yoon you yu yuan yun zeng zhang '
                  'zhao zheng zhong zhou zhu zong'.split())
SPECIAL = str.maketrans({'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i',
                         'ß': 'ss', 'æ': 'ae', 'Æ': 'Ae', 'ə': 'a', 'Ə': 'A', 'ð': 'd', 'þ': 'th'})

OFFICES = [
    ('head_of_state', r'(acting |interim )?president( of the (republic|state|union))?|king|queen|monarch|emir|'
                      r'sultan|amir|emperor|grand duke|beretitenti \(president\)|yang di[_-]pertuan agong.*|'
                      r'druk gyalpo|president of montenegro|captain regent'),
    ('supreme_leader', r'supreme leader'),
    ('head_of_government', r'(acting |interim )?prime minister|federal chancellor|chancellor|taoiseach|'
                           r'premier( of the state council)?|president of the council of ministers|'
                           r'president of the government|prime minister of montenegro|'
                           r'.*\(prime minister\)'),
    ('foreign_minister', r'(federal )?minister (of|for) (external affairs|external relations|foreign '
                         r'(affairs|relations)(?! and foreign trade)).*|'
                         r'(federal )?minister of (europe|european) and foreign affairs|'
                         r'minister of foreign and .*affairs|secretary (of|for) foreign affairs|'
                         r'secretary of state for foreign.*affairs'),
    ('defence_minister', r'(federal )?minister (of|for) (the )?(national )?defen[cs]e'
                         r'( and armed forces logistics)?|secretary of state for defen[cs]e|'
                         r'secretary (of|for) (national )?defen[cs]e'),
    ('interior_minister', r'(federal )?minister (of|for) (the )?(interior|home affairs|internal affairs)|'
                          r'secretary of state for the home department'),
]


def read(path):
    with open(path, encoding='utf-8', newline='') as lines:
        return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def fold(text):
    text = unicodedata.normalize('NFKD', text.translate(SPECIAL))
    return ''.join(c for c in text if not unicodedata.combining(c))


def person_id(name):
    key = fold(name).lower().replace("'", '').replace('’', '').replace('.', '')
    return 'person:' + re.sub('[^a-z0-9]+', '-', key).strip('-')


def is_latin(name):
    return all(c < '\u0250' or '\u1e00' <= c <= '\u1eff' or c in '’‘ʻʼ' for c in name)


def clean(name):
    name = re.sub(r',? (1st|2nd|3rd|\d+th)?\s*(Baron|Baroness|Lord|Viscount|Earl)\b.*', '', name)
    return re.sub(r'\s*\(.*?\)', '', name).strip(' ,')


def office_of(title, state):
    title = title.lower().strip()
    if state == 'USA' and title == 'secretary of state':
        return 'foreign_minister'
    if title == 'premier' and state not in ('CHN', 'TWN'):
        return None
    for office, pattern in OFFICES:
        if re.fullmatch(pattern, title):
            return office
    return None


def first(date):
    return (date + '-01-01')[:10] if len(date) == 4 else (date + '-01')[:10]


def collect(folder):
    """(state, office) -> spells [person, start, end, status] since 1990."""
    terms = {}
    for row in read(folder + '/holders.tsv'):
        state = row['state']
        office = office_of(row['position'], state) if len(state) == 3 else None
        start, end = row['start'], row['end']
        if not office or not start or (end and first(end) < '1990-01-01'):
            continue
        if row['flag'] or (end and first(end) < first(start)):
            continue
        status = 'acting' if re.match('acting|interim', row['position'].lower()) else 'full'
        key = (state.lower(), office)
        terms.setdefault(key, []).append([row['person'], row['person_qid'], start, end, status])
    return terms


def join_spells(spells):
    """One spell for what a continuing cabinet restarted; no term runs into its successor's."""
    spells.sort(key=lambda s: (first(s[2]), first(s[3]) if s[3] else '9999'))
    joined = []
    for spell in spells:
        last = joined[-1] if joined else None
        if last and last[1] == spell[1] and (not last[3] or first(spell[2]) <= last[3] or
                                             last[3][:7] == spell[2][:7]):
            last[3] = '' if not spell[3] else max(last[3], spell[3]) if last[3] else ''
            continue
        joined.append(spell)
    for i, spell in enumerate(joined[:-1]):
        following = joined[i + 1]
        if not spell[3] or first(spell[3]) > first(following[2]):
            spell[3] = following[2]
    return [s for s in joined if not s[3] or first(s[3]) > first(s[2])]


def overlaps(spell, others):
    start, end = first(spell[2]), first(spell[3]) if spell[3] else '9999'
    for other in others:
        begin = first(other['from']) if other['from'] else ''
        until = first(other['to']) if other['to'] else '9999'
        if start < until and begin < end:
            return True
    return False


def cut_at_successor(start, end, person, others):
    """The end of a term, moved to where the next term of another source begins; where the list knows no
    end and others may have followed unseen, the end is known to a year only."""
    later = [r['from'] for r in others if r['from'] and first(r['from']) > first(start)
             and r['person'] != person]
    if not later or (end and first(end) <= first(min(later))):
        return end
    return min(later) if end or first(min(later)) < '2023-01-31' else '2023'


def family_name(name, state, given):
    words = name.split()
    if len(words) < 2 or state in NO_FAMILY_NAME or re.fullmatch('[IVX]+|Jr|Jr\\.|Sr\\.', words[-1]):
        return None
    if state in FAMILY_FIRST and fold(words[0]).lower() in FIRST_NAMES:
        return words[0]
    return None if fold(words[-1]).lower() in given else words[-1]


def given_names(info):
    """First words of many people's names: alone they name nobody."""
    count = {}
    for row in info.values():
        first_word = fold(row['names'].split()[0]).lower() if ' ' in row['names'] else ''
        count[first_word] = count.get(first_word, 0) + 1
    return {word for word, n in count.items() if n >= 12}


def write(path, rows, columns):
    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        out.write('\t'.join(columns) + '\n')
        for line in sorted({'\t'.join(row[c] for c in columns) for row in rows}):
            out.write(line + '\n')


def main(bulk, tables):
    info = {row['person_qid']: row for row in read(bulk + '/holders_people.tsv')}
    given = given_names(info)
    states = {row['id'][6:] for row in read(tables + '/states.tsv')}
    people = [r for r in read(tables + '/people.tsv') if r['src'] != SRC]
    roles = [r for r in read(tables + '/roles.tsv') if r['src'] != SRC]
    names = [r for r in read(tables + '/names/person.en.tsv') if r['src'] != SRC]
    owner = {person_id(r['form']): r['id'] for r in names if r['type'] in ('full', 'alias')}
    by_id = {r['id']: r for r in people}
    qid_of = {}
    for (state, office), spells in sorted(collect(bulk).items()):
        if state not in states:
            continue
        kept = [r for r in roles if r['of'] == 'state:' + state and r['office'] == office]
        for name, qid, start, end, status in join_spells(spells):
            name = clean(name)
            if not is_latin(name) or not name:
                continue
            whole = end
            known = owner.get(person_id(name))
            end = cut_at_successor(start, end, known, kept)
            if end != whole and first(end)[:7] <= first(start)[:7]:
                continue
            if overlaps((name, qid, start, end), [r for r in kept if r['src'] != SRC]):
                if known and not by_id[known]['wikidata']:
                    by_id[known]['wikidata'] = qid
                continue
            identity = qid_of.get(qid) or known or person_id(name)
            if identity in by_id and by_id[identity]['src'] == SRC and by_id[identity]['wikidata'] != qid:
                identity += '-' + state
            qid_of[qid] = identity
            roles.append({'person': identity, 'office': office, 'of': 'state:' + state, 'from': start,
                          'to': end, 'status': status, 'src': SRC})
            if identity in by_id:
                by_id[identity]['wikidata'] = by_id[identity]['wikidata'] or qid
                continue
            fact = info.get(qid, {})
            family_first = 'y' if state in FAMILY_FIRST else 'n'
            row = {'id': identity, 'wikidata': qid, 'family_first': family_first,
                   'born': fact.get('born', ''), 'died': fact.get('died', ''),
                   'home': 'state:' + state, 'sector': '', 'src': SRC}
            for key in ('born', 'died'):
                if not re.fullmatch(r'\d{4}(-\d\d(-\d\d)?)?', row[key]):
                    row[key] = ''
            people.append(row)
            by_id[identity] = row
            add_names(names, identity, name, fact.get('names', ''), state, given)
    write(tables + '/people.tsv', people,
          ['id', 'wikidata', 'family_first', 'born', 'died', 'home', 'sector', 'src'])
    write(tables + '/roles.tsv', roles, ['person', 'office', 'of', 'from', 'to', 'status', 'src'])
    write(tables + '/names/person.en.tsv', names,
          ['id', 'form', 'type', 'from', 'to', 'only_in', 'amb', 'src'])


def add_names(names, identity, name, spellings, state, given):
    def add(form, kind, amb=''):
        names.append({'id': identity, 'form': form, 'type': kind, 'from': '', 'to': '',
                      'only_in': '', 'amb': amb, 'src': SRC})
    single = ' ' not in name
    add(name, 'full', 'weak' if single else '')
    seen = {fold(name).lower()}
    for other in spellings.split('|'):
        other = clean(other.strip())
        if ' ' in other and is_latin(other) and fold(other).lower() not in seen:
            seen.add(fold(other).lower())
            add(other, 'alias')
    family = family_name(name, state, given)
    if family and len(family) > 1:
        add(family, 'family', 'weak')
        bare = re.sub('^([Aa]l|[Ee]l)-', '', family)
        if bare != family:
            add(bare, 'family', 'weak')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
