#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cities and first-level regions from the bulk lists into data/knowledge/{places,names/place.en}.tsv.

    recipes/knowledge_places.py BULK_FOLDER TREES data/knowledge

BULK_FOLDER holds geonames_cities.tsv (GeoNames, CC BY 4.0) and cldr_subdivisions.tsv (Unicode CLDR).
TREES is a CoNLL-U file of English whose common words mark the names that are everyday words too.
Cities: more than 300,000 people anywhere, 100,000 in large and 50,000 in smaller states that are often
in the news. Rows of other sources stay as they are.
"""
import csv
import re
import sys
import unicodedata

OFTEN = set('AF IQ SY YE LY SO SD SS ET ER KE UG RW BI CD CF TD NE ML BF NG CM MZ ZW EG TN DZ MA PS IL LB '
            'JO SA IR PK BD LK NP MM KP TW UA BY GE AM AZ MD KG TJ UZ RS XK BA CO VE HT HN GT SV NI CU'.split())
LARGE = set('IN CN MX RU ID TR BR US GB FR DE ES IT PL JP KR TH PH KZ ZA AR PE EC CA AU NL BE'.split())
REGIONS = set('US RU UA IN PK AF IQ SY IR TR CN NG SD SS ET ID PH MM CO MX YE LY SO KE CD CA AU BR DE ES VE '
              'NP LK'.split())
GENERATED = {'geonames', 'cldr', 'cldr+geonames'}
SPECIAL = str.maketrans({'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i',
                         'ß': 'ss', 'æ': 'ae', 'Æ': 'Ae', 'ə': 'a', 'Ə': 'A', 'ð': 'd', 'þ': 'th'})


def read(path):
    with open(path, encoding='utf-8', newline='') as lines:
        return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def fold(text):
    text = unicodedata.normalize('NFKD', text.translate(SPECIAL))
    return ''.join(c for c in text if not unicodedata.combining(c)).replace('’', "'").replace('‘', "'")


def slug(name):
    key = fold(name).lower().replace("'", '').replace('.', '')
    return 'place:' + re.sub('[^a-z0-9]+', '-', key).strip('-')


def common_words(path):
    words = set()
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            cells = line.split('\t')
            if len(cells) == 10 and cells[3] not in ('PROPN', 'X', 'SYM'):
                words.add(cells[1].lower())
    return words


def wanted(city):
    people = int(city['population'] or 0)
    country = city['country']
    return people > (50000 if country in OFTEN else 100000 if country in LARGE else 300000)


class Places:
    def __init__(self, folder, doubtful):
        self.folder, self.doubtful = folder, doubtful
        self.rows = [r for r in read(folder + '/places.tsv') if r['src'] not in GENERATED]
        names = folder + '/names/place.en.tsv'
        try:
            self.names = [r for r in read(names) if r['src'] not in GENERATED]
        except FileNotFoundError:
            self.names = []
        self.ids = {r['id'] for r in self.rows}

    def add(self, row, forms):
        base = row['id']
        for suffix in ('', '-' + (row['state'][6:] or 'x'), '-' + (row['geonames'] or row['admin1'].lower())):
            if base + suffix not in self.ids:
                row['id'] = base + suffix
                break
        else:
            return
        self.ids.add(row['id'])
        self.rows.append(row)
        for i, form in enumerate(forms):
            self.names.append({'id': row['id'], 'form': form, 'type': 'alias' if i else 'common', 'from': '',
                               'to': '', 'only_in': '', 'amb': self.flag(form), 'src': row['src']})

    def flag(self, form):
        plain = fold(form).lower()
        return 'ctx' if plain in self.doubtful or len(plain) < 4 else ''

    def write(self):
        self.put('/places.tsv', self.rows, ['id', 'kind', 'lat', 'lon', 'state', 'admin1', 'pop', 'geonames',
                                            'wikidata', 'src'])
        self.put('/names/place.en.tsv', self.names, ['id', 'form', 'type', 'from', 'to', 'only_in', 'amb',
                                                     'src'])

    def put(self, name, rows, columns):
        with open(self.folder + name, 'w', encoding='utf-8', newline='\n') as out:
            out.write('\t'.join(columns) + '\n')
            for line in sorted({'\t'.join(row[c] for c in columns) for row in rows}):
                out.write(line + '\n')


def forms_of(city):
    english, local = city['en'].strip(), city['name'].strip()
    forms = [english or local]
    if local and fold(local).lower() != fold(forms[0]).lower():
        forms.append(local)
    return [f for f in forms if all(c < '\u0250' or '\u1e00' <= c <= '\u1eff' or c in '’‘' for c in f)
            and not f.lower().startswith('the ')]


def add_cities(places, cities, states, capitals, owners):
    for city in sorted(cities, key=lambda c: (-int(c['population'] or 0), c['geonameid'])):
        state = states.get(city['country'])
        forms = forms_of(city)
        if not state or not forms or not wanted(city) or owners.get(fold(forms[0]).lower(), state) != state:
            continue
        capital = fold(forms[0]).lower() in capitals.get(state, ())
        places.add({'id': slug(forms[0]), 'kind': 'capital' if capital else 'city', 'lat': city['lat'],
                    'lon': city['lon'], 'state': state, 'admin1': city['admin1'], 'pop': city['population'],
                    'geonames': city['geonameid'], 'wikidata': '', 'src': 'geonames'}, forms)


def add_regions(places, regions, cities, states, owners):
    centres = {}
    for city in cities:
        key = (city['country'], fold(city['admin1']).lower())
        total = centres.setdefault(key, [0.0, 0.0, 0])
        people = int(city['population'] or 0)
        for i, value in enumerate((float(city['lat']) * people, float(city['lon']) * people, people)):
            total[i] += value
    known = {fold(n['form']).lower() for n in places.names}
    for region in sorted(regions, key=lambda r: r['code']):
        country, name = region['code'][:2].upper(), region['name']
        if region['lang'] != 'en' or country not in REGIONS or len(region['code']) < 4:
            continue
        plain = fold(name).lower()
        if plain in owners and country != 'US':
            continue
        if plain in known or plain in places.doubtful or ',' in name or country not in states:
            continue
        lat, lon, people = centres.get((country, plain), (0, 0, 0))
        places.add({'id': slug(name), 'kind': 'region', 'lat': '%.2f' % (lat / people) if people else '',
                    'lon': '%.2f' % (lon / people) if people else '', 'state': states[country],
                    'admin1': region['code'].upper(), 'pop': '', 'geonames': '', 'wikidata': '',
                    'src': 'cldr+geonames' if people else 'cldr'}, [name])


def main(bulk, trees, tables):
    doubtful = common_words(trees)
    for row in read(tables + '/names/person.en.tsv'):
        first = row['form'].split()[0]
        doubtful.add(fold(row['form'] if row['type'] == 'family' else first).lower())
    states = {r['iso2']: r['id'] for r in read(tables + '/states.tsv') if r['iso2']}
    capitals = {}
    for row in read(tables + '/names/state.en.tsv'):
        if row['type'] == 'capital_metonym':
            capitals.setdefault(row['id'], set()).add(fold(row['form']).lower())
            doubtful.discard(fold(row['form']).lower())
    cities = read(bulk + '/geonames_cities.tsv')
    places = Places(tables, doubtful)
    owners = {fold(r['form']).lower(): r['id'] for r in read(tables + '/names/state.en.tsv')
              if r['type'] in ('common', 'alias')}
    add_cities(places, cities, states, capitals, owners)
    add_regions(places, read(bulk + '/cldr_subdivisions.tsv'), cities, states, owners)
    places.write()


if __name__ == '__main__':
    main(*sys.argv[1:4])
