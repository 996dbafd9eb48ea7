#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Names of states in other languages from CLDR into data/knowledge/names/state.<language>.tsv.

    recipes/knowledge_state_names.py BULK_FOLDER data/knowledge

BULK_FOLDER holds cldr_territories.tsv (Unicode CLDR 47, Unicode-3.0). Rows of source `cldr` are made anew, others stay.
CLDR's names are for display: what stands in parentheses is another name ("Мьянма (Бирма)"), or says nothing ("(САР)").
"""
import csv
import os
import re
import sys

COLUMNS = ['id', 'form', 'type', 'from', 'to', 'only_in', 'amb', 'src']
LANGUAGES = ['ar', 'de', 'es', 'fr', 'pt', 'ru', 'uk', 'zh']
PARENTHESIS = re.compile(r'^(.*?)\s*[(（](.*)[)）]$')


def read(path):
    with open(path, encoding='utf-8', newline='') as lines:
        return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def is_abbreviation(form):
    letters = [c for c in form if c.isalpha()]
    return form.isascii() is False and len(letters) <= 4 and form == form.upper() != form.lower() or \
        bool(re.fullmatch(r'([A-ZÉ]\.?[-  ]?)+', form))


def forms_of(rows, territories):
    """(form, type) of one state in one language; exactly one is the usual name."""
    by_kind = {row['form']: row['name'] for row in rows}
    regional = rows[0]['code'] in ('HK', 'MO', 'PS') and 'short' in by_kind
    usual = by_kind['short'] if regional else re.sub(' [-–] ', '-', by_kind['standard'])
    match = PARENTHESIS.match(usual)
    if match and len(match.group(2)) > 2 and match.group(2) not in territories:
        usual = match.group(1)
        yield match.group(2), 'alias'
    yield usual, 'common'
    for form in by_kind.values():
        if form != usual and not PARENTHESIS.match(form):
            yield form, 'abbrev' if is_abbreviation(form) else 'alias'


def main(bulk, tables):
    states = {row['iso2']: row['id'] for row in read(tables + '/states.tsv')
              if row['iso2'] and row['kind'] != 'former'}
    names = read(bulk + '/cldr_territories.tsv')
    for language in LANGUAGES:
        path = f'{tables}/names/state.{language}.tsv'
        kept = [row for row in read(path) if row['src'] != 'cldr'] if os.path.exists(path) else []
        lines = {'\t'.join(row[c] for c in COLUMNS) for row in kept}
        taken = {(row['id'], row['form']) for row in kept}
        territories = {row['name'] for row in names if row['lang'] == language}
        for iso2, state in states.items():
            own = [row for row in names if row['code'] == iso2 and row['lang'] == language]
            if not any(row['form'] == 'standard' for row in own):
                continue
            for form, kind in forms_of(own, territories):
                if (state, form) not in taken:
                    taken.add((state, form))
                    amb = 'case' if kind == 'abbrev' else ''
                    lines.add('\t'.join([state, form, kind, '', '', '', amb, 'cldr']))
        with open(path, 'w', encoding='utf-8', newline='\n') as out:
            out.write('\t'.join(COLUMNS) + '\n' + '\n'.join(sorted(lines)) + '\n')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
