#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Armed groups of PETRARCH2's list into data/knowledge/{orgs,names/org.en}.tsv.

    recipes/knowledge_groups.py BULK_FOLDER data/knowledge

BULK_FOLDER holds petrarch2_groups.tsv (Phoenix.MilNonState, MIT, as of 2013). Taken are groups with one host state and a name of
several words that no body of ours has; their dates are not known. Rows of source `petrarch2` are made anew, others stay.
"""
import csv
import re
import sys
import unicodedata

SRC = 'petrarch2'
SMALL = {'of', 'the', 'for', 'and', 'in', 'to', 'on', 'de', 'la', 'del', 'di', 'a', 'e', 'y', 'against', 'with', 'des', 'du'}
GROUPS = {'brigade', 'brigades', 'army', 'battalion', 'militia', 'mujahideen', 'mujahidin', 'hezbollah', 'commandos', 'hawks',
          'guerrillas', 'fedayeen', 'stormtroopers', 'legion', 'nuclei', 'minutemen', 'jihad'}
ORG = ['id', 'kind', 'cameo', 'plover', 'home', 'parent', 'from', 'to', 'wikidata', 'src']
NAME = ['id', 'form', 'type', 'from', 'to', 'only_in', 'amb', 'src']


def read(path):
    with open(path, encoding='utf-8', newline='') as lines:
        return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def write(path, columns, rows):
    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        out.write('\t'.join(columns) + '\n')
        out.writelines(line + '\n' for line in sorted({'\t'.join(row[c] for c in columns) for row in rows}))


def key(form):
    folded = unicodedata.normalize('NFKD', form.lower())
    return re.sub('[^a-z0-9]+', ' ', ''.join(c for c in folded if not unicodedata.combining(c))).strip()


def capitals(form):
    """NUCLEI FOR THE PEOPLE'S ARMY -> Nuclei for the People's Army."""
    words = re.sub(r'\s*\(.*?\)', '', form).lower().split()
    if words and words[0] == 'the':
        words = words[1:]
    return ' '.join(word if i and word in SMALL else re.sub('(^|-)([a-z])', lambda m: m.group(0).upper(), word)
                    for i, word in enumerate(words))


def is_sound(form):
    """Two words are a name only where the second says that it is a group: not "Black Friday"."""
    words = form.split()
    return re.fullmatch(r"[A-Za-z' -]+", form) and (len(words) >= 3 or len(words) == 2 and words[1].lower() in GROUPS)


def main(bulk, tables):
    orgs = [row for row in read(tables + '/orgs.tsv') if row['src'] != SRC]
    names = [row for row in read(tables + '/names/org.en.tsv') if row['src'] != SRC]
    states = {row['iso3']: row['id'] for row in read(tables + '/states.tsv') if row['kind'] in ('state', 'unrecognised')}
    taken = {key(row['form']) for row in names}
    ids = {row['id'] for row in orgs}
    for row in read(bulk + '/petrarch2_groups.tsv'):
        forms = [capitals(form) for form in row['forms'].split('|')]
        home = states.get(row['code'][:3])
        sound = [form for form in dict.fromkeys(forms) if is_sound(form)]
        if not home or row['code'][3:] != 'REB' or not sound or any(key(form) in taken for form in forms):
            continue
        identity = 'group:' + key(sound[0]).replace(' ', '-')
        if identity in ids:
            continue
        ids.add(identity)
        orgs.append(dict.fromkeys(ORG, '') | {'id': identity, 'kind': 'armed_group', 'plover': 'REB', 'home': home, 'src': SRC})
        for i, form in enumerate(sound):
            if key(form) not in taken:
                taken.add(key(form))
                names.append(dict.fromkeys(NAME, '') | {'id': identity, 'form': form, 'src': SRC,
                                                        'type': 'alias' if i else 'common'})
    write(tables + '/orgs.tsv', ORG, orgs)
    write(tables + '/names/org.en.tsv', NAME, names)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
