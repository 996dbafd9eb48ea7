#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the knowledge base with other lists: how often they agree, and each difference with its likely reason.

    tools/cross_check_knowledge.py data/knowledge CHECK_FOLDER [--all]

CHECK_FOLDER holds lists that are for checking only (reign_leaders.tsv, countryinfo_people.tsv, manytreaties_parties.tsv,
mledoze_names.tsv), and beside it bulk/holders.tsv, which is a source. Nothing is copied from them: a difference is settled against a primary source. Without
--all at most 25 differences of a kind are shown.
"""
import collections
import csv
import difflib
import re
import sys
import unicodedata

YEARS = range(1995, 2025)
SHOWN = 25
LANGUAGES = ('ar', 'de', 'es', 'fr', 'pt', 'ru', 'zh')


def read(path):
    with open(path, encoding='utf-8', newline='') as lines:
        return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def fold(text):
    for letter, plain in (('ı', 'i'), ('ø', 'o'), ('ł', 'l'), ('ð', 'd'), ('þ', 'th')):
        text = text.lower().replace(letter, plain)
    text = unicodedata.normalize('NFKD', text)
    return ''.join(c for c in text if not unicodedata.combining(c))


def words(text):
    return [w for w in re.split('[^a-z]+', fold(text)) if len(w) > 2]


def alike(name, forms):
    """Whether two lists mean one person: a word of the name in the others' words, spelling aside."""
    known = {w for form in forms for w in words(form)}
    return any(difflib.get_close_matches(w, known, 1, 0.8) for w in words(name))


def is_named(name, forms):
    """Stricter: two words of the name, or its only one, spelt alike."""
    known = {w for form in forms for w in words(form)}
    return len(set(words(name)) & known) >= min(2, len(words(name))) > 0


def unspoiled(text):
    """UTF-8 that was once read as Latin-1."""
    try:
        return text.encode('latin-1').decode('utf-8')
    except UnicodeError:
        return text


def first(date):
    return (date + '-01-01')[:10] if len(date) == 4 else (date + '-01')[:10] if date else ''


def last(date):
    return {0: '9999', 4: date + '-12-31', 7: date + '-31'}.get(len(date), date)


class Base:
    def __init__(self, folder):
        self.names = collections.defaultdict(list)
        for row in read(folder + '/names/person.en.tsv'):
            self.names[row['id']].append(row['form'])
        self.roles = collections.defaultdict(list)
        for row in read(folder + '/roles.tsv'):
            self.roles[row['of'], row['office']].append(row)
        self.states = read(folder + '/states.tsv')
        self.acts = collections.defaultdict(set)
        for row in read(folder + '/treaty_acts.tsv'):
            self.acts[row['treaty'], row['party']].add((row['act'], row['date']))
        self.everybody = {w for forms in self.names.values() for form in forms for w in words(form)}
        self.folder = folder

    def holders(self, state, offices, day):
        return [row for office in offices for row in self.roles[state, office]
                if first(row['from']) <= day <= last(row['to'])]


class Report:
    def __init__(self, title, whole):
        self.title, self.whole = title, whole
        self.same = 0
        self.different = []

    def agree(self):
        self.same += 1

    def differ(self, reason, what):
        self.different.append((reason, what))

    def show(self):
        total = self.same + len(self.different)
        print(f'{self.title}: {self.same} of {total} agree ({100 * self.same / max(total, 1):.1f} in 100)')
        for reason, count in collections.Counter(r for r, _ in self.different).most_common():
            print(f'  {count:5} {reason}')
        shown = self.different if self.whole else self.different[:SHOWN]
        for reason, what in shown:
            print(f'    {what}\t{reason}')


def check_leaders(base, folder, report):
    """Effective leaders on 1 January against head of state and of government."""
    by_cow = {row['cow']: row['id'] for row in base.states if row['cow'] and row['kind'] != 'former'}
    offices = ['head_of_state', 'head_of_government', 'supreme_leader']
    for row in read(folder + '/reign_leaders.tsv'):
        state = by_cow.get(row['cow'])
        for year in YEARS if state else []:
            day = f'{year}-01-01'
            end = row['end_month'] or '2021-03'
            if not row['start'] <= day or not day[:7] < end:
                continue
            holders = base.holders(state, offices, day)
            forms = [form for r in holders for form in base.names[r['person']]]
            if alike(unspoiled(row['leader']), forms):
                report.agree()
            else:
                report.differ(reason_for_leader(base, state, row, holders), f'{state} {day} {row["leader"]} '
                              f'/ {", ".join(sorted({r["person"] for r in holders})) or "nobody"}')


PARTY_RULED = ('state:chn', 'state:cub', 'state:vnm')


def reason_for_leader(base, state, row, holders):
    anywhere = [form for office in ('head_of_state', 'head_of_government', 'party_leader')
                for r in base.roles[state, office] for form in base.names[r['person']]]
    if not holders:
        return 'we name nobody then'
    if state == 'state:srb':
        return 'the list has the federation under this code, we the republic'
    if state in PARTY_RULED:
        return 'the list counts the leader of the party'
    if alike(row['leader'], anywhere):
        return 'the list counts him as the real ruler before or after the office, or by the month'
    return 'ruled without either office'


OFFICE_WORDS = {'foreign_minister': ('foreign', 'external'), 'head_of_government': ('prime minister', 'premier')}


# Titles that hold one of the words and are another office.
NOT_THE_MINISTER = ('deputy', 'vice', 'trade', 'former', 'assist', 'of state', 'state secretary', 'state for', 'delegate',
                    'relations with', 'second', 'junior', 'office', 'in the', 'foreign minister &', 'advis', 'ambassador',
                    'representative', 'chief of staff', 'to the prime', 'at the prime', 'under secretary', 'commerce', 'planning and',
                    'coordinator', 'national bank', 'coop')


def check_ministers(base, folder, report):
    """Governments of 2003-2011 against prime and foreign ministers: the person within a year of the term."""
    by_iso = {row['iso3']: row['id'] for row in base.states if row['kind'] == 'state'}
    for row in read(folder + '/countryinfo_people.tsv'):
        office = next((o for o, ws in OFFICE_WORDS.items() if any(w in row['office'].lower() for w in ws)), None)
        title = row['office'].lower()
        if not office or not row['from'] or any(w in title for w in NOT_THE_MINISTER):
            continue
        state, year = by_iso.get(row['iso3']), row['from'][:4]
        if not state or not '1995' <= year <= '2011':
            continue
        near = [r for r in base.roles[state, office]
                if first(r['from'])[:4] <= str(int(year) + 1) and last(r['to'])[:4] >= str(int(year) - 1)]
        forms = [form for r in near for form in base.names[r['person']]]
        if alike(row['forms'].replace('|', ' '), forms):
            report.agree()
        else:
            reason = reason_for_minister(base, state, row, near)
            report.differ(reason, f'{state} {office} {row["from"]} {row["forms"][:40]} ({row["office"][:30]})')


MISFILED = {'PNG': 'Guinea and Guinea-Bissau', 'MUS': 'Mauritania', 'MOZ': 'Myanmar', 'SVN': 'the Solomon Islands'}


def reason_for_minister(base, state, row, near):
    if not near:
        return 'we name nobody then'
    forms = [form for (of, _), roles in base.roles.items() if of == state for r in roles
             for form in base.names[r['person']]]
    if alike(row['forms'].replace('|', ' '), forms):
        return 'several offices in one line of the list, whose day is that of the first'
    if row['iso3'] in MISFILED and all(w in base.everybody for w in words(row['forms'])):
        return f'the list files those of {MISFILED[row["iso3"]]} under this code'
    return 'an interim holder of weeks, or the government of a part of the state'


TREATIES = {'NPT': 'npt', 'CTBT': 'ctbt', 'CWC': 'cwc', 'BWC': 'bwc', 'Rome Statute (ICC)': 'rome-statute',
            'PTBT': 'ptbt', 'Outer Space Treaty': 'outer-space', 'Kyoto Protocol': 'kyoto', 'CAT': 'cat', 'CRC': 'crc',
            'CEDAW': 'cedaw', 'ICCPR': 'iccpr', 'Genocide Convention': 'genocide', 'UNFCCC': 'unfccc'}


def check_treaties(base, folder, report):
    """Years in which parties ratified or acceded."""
    by_iso = {row['iso3']: row['id'] for row in base.states}
    for row in read(folder + '/manytreaties_parties.tsv'):
        key, state = TREATIES.get(row['treaty']), by_iso.get(row['iso3'])
        acts = base.acts.get((f'treaty:{key}', state), ())
        ours = sorted(d for act, d in acts if act in ('ratify', 'accede', 'succeed'))
        if not key or not ours or not row['ratified']:
            continue
        if any(d[:4] == row['ratified'][:4] for d in ours):
            report.agree()
        else:
            reason = ('we count the successor from the day of succession' if row['ratified'] < min(ours)
                      else 'the list gives the entry into force of the treaty')
            report.differ(reason, f"{state} {key} {row['ratified']} / {', '.join(ours)}")


def check_names(base, folder, report):
    """Common names of states in other languages."""
    ours = collections.defaultdict(set)
    for language in LANGUAGES:
        for row in read(f'{base.folder}/names/state.{language}.tsv'):
            ours[row['id'], language].add(fold(row['form']))
    by_iso = {row['iso3']: row['id'] for row in base.states if row['kind'] in ('state', 'unrecognised')}
    for row in read(folder + '/mledoze_names.tsv'):
        state, language = by_iso.get(row['iso3']), row['lang']
        if not state or language not in LANGUAGES or row['kind'] != 'common':
            continue
        if fold(row['name']) in ours[state, language]:
            report.agree()
        else:
            report.differ('a form of two states, or misspelt', f'{state} {language} {row["name"]}')


OFFICE_TITLES = {
    'head_of_state': ('president', 'king', 'queen', 'monarch', 'emir', 'sultan', 'emperor'),
    'head_of_government': ('prime minister', 'chancellor', 'premier', 'president of the government', 'taoiseach'),
    'foreign_minister': ('foreign', 'external', 'exterior', 'secretary of state'), 'defence_minister': ('defen',),
    'interior_minister': ('interior', 'internal', 'home', 'security'), 'finance_minister': ('financ', 'treasur')}


def check_memory(base, folder, report):
    """Terms that are known from memory alone (hand, hand24): whether a list of holders has them from the same month."""
    lists = collections.defaultdict(list)
    for row in read(folder + '/../bulk/holders.tsv'):
        lists[row['state'].lower()].append(row)
    for (state, office), roles in base.roles.items():
        known = [r for r in lists[state[6:]] if any(t in r['position'].lower() for t in OFFICE_TITLES.get(office, ()))]
        for role in roles:
            if role['src'] not in ('hand', 'hand24') or office not in OFFICE_TITLES or len(role['from']) < 7:
                continue
            same = [r for r in known if is_named(r['person'], base.names[role['person']])]
            if any(r['start'][:7] == role['from'][:7] for r in same):
                report.agree()
            else:
                reason = ('no list for the state' if not lists[state[6:]] else
                          'begins after the list ends' if role['from'] >= '2022-07' else
                          'the list has another month' if same else 'the list lacks the office or the person')
                report.differ(reason, f'{state} {office} {role["from"]} {role["person"]}')


def main(tables, folder, whole):
    base = Base(tables)
    for title, check in [('Leaders on 1 January (reign_leaders)', check_leaders),
                         ('Ministers 1995-2011 (countryinfo_people)', check_ministers),
                         ('Years of ratification (manytreaties_parties)', check_treaties),
                         ('Names of states (mledoze_names)', check_names),
                         ('Terms from memory alone (holders)', check_memory)]:
        report = Report(title, whole)
        check(base, folder, report)
        report.show()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], '--all' in sys.argv)
