#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cities and first-level regions from the bulk lists into data/knowledge/{places,names/place.en}.tsv.

    recipes/knowledge_places.py BULK_FOLDER TREES data/knowledge

BULK_FOLDER holds geonames_cities.tsv (GeoNames, CC BY 4.0), ne_places.tsv (Natural Earth) and
cldr_subdivisions.tsv (Unicode CLDR). TREES is a CoNLL-U file of English whose common words mark the names
that are everyday words too (ud/en_ewt/train.conllu).
All cities of about 15,000 people or more, smaller ones that Natural Earth has, and all first-level regions,
which lie in the middle of their cities. Names are `small` (found only where a place is looked for) but for
cities of more than 300,000 people anywhere, 100,000 in large and 50,000 in smaller states that are often in
the news whose name is no everyday word or family's, and the regions of states with many of them. Rows of other sources stay as they are.
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
GENERATED = {'geonames', 'natural_earth', 'cldr', 'cldr+geonames'}
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
        self.small = []

    def add(self, row, forms, small=False):
        if small:
            self.small.append((row, forms))
        else:
            self.add_now(row, forms, False)

    def add_small(self):
        """Last, so that the ids of the others stay what they are."""
        for row, forms in self.small:
            self.add_now(row, forms, True)

    def add_now(self, row, forms, small):
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
                               'to': '', 'only_in': '', 'amb': self.flag(form, small), 'src': row['src']})

    def flag(self, form, small):
        if small:
            return 'small'
        plain = fold(form).lower()
        return 'ctx' if plain in self.doubtful or len(plain) < 4 else ''

    def mark_shared(self):
        """A form that another entity has without a flag gets one here."""
        owners = {}
        for kind in ('state', 'org', 'office', 'person', 'treaty'):
            for row in read(self.folder + '/names/%s.en.tsv' % kind):
                if not row['amb'] and row['only_in'] != 'y':
                    owners.setdefault(row['form'], row['id'])
        for row in sorted(self.names, key=lambda n: (n['id'], n['form'])):
            if row['amb'] or row['only_in'] == 'y':
                continue
            if owners.setdefault(row['form'], row['id']) != row['id'] and row['src'] in GENERATED:
                row['amb'] = 'shared'

    def write(self):
        self.mark_shared()
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
    short = re.split('[ -](?:am|an der|upon|on|sur)[ -]', forms[0])[0]
    if short != forms[0] and len(short) > 4:
        forms.append(short)  # Newcastle upon Tyne, Frankfurt am Main
    if local and fold(local).lower() != fold(forms[0]).lower():
        forms.append(local)
    return [f for f in forms if all(c < '\u0250' or '\u1e00' <= c <= '\u1eff' or c in '’‘' for c in f)
            and not f.lower().startswith('the ')]


def add_cities(places, cities, states, capitals, owners):
    found = set()  # capitals: the largest city of the name, no small one in a large state
    for city in sorted(cities, key=lambda c: (-int(c['population'] or 0), c['geonameid'])):
        state = states.get(city['country'])
        forms = forms_of(city)
        if not state or not forms:
            continue
        small = (not wanted(city) or owners.get(fold(forms[0]).lower(), state) != state or
                 city['src'] != 'geonames' or
                 (fold(forms[0]).lower() in places.doubtful and int(city['population'] or 0) < 300000))
        plain = fold(forms[0]).lower()
        capital = (plain in capitals.get(state, ()) and (state, plain) not in found and
                   not (small and city['country'] in LARGE))
        if capital:
            found.add((state, plain))
        places.add({'id': slug(forms[0]), 'kind': 'capital' if capital else 'city', 'lat': city['lat'],
                    'lon': city['lon'], 'state': state, 'admin1': city['admin1'], 'pop': city['population'],
                    'geonames': city['geonameid'], 'wikidata': '', 'src': city['src']}, forms, small)


def other_cities(natural_earth, cities):
    """Those of Natural Earth that are not among the cities, by number or by name and place."""
    numbers = {c['geonameid'] for c in cities}
    known = {}
    for city in cities:
        for form in forms_of(city):
            known.setdefault((city['country'], fold(form).lower()), []).append((float(city['lat']), float(city['lon'])))
    for row in natural_earth:
        if row['geonameid'] in numbers or 'station' in row['class'].lower():
            continue
        lat, lon = float(row['lat']), float(row['lon'])
        same = known.get((row['iso2'], fold(row['en'] or row['name']).lower()), [])
        if any(abs(lat - a) < 0.5 and abs(lon - b) < 0.5 for a, b in same):
            continue
        yield {'geonameid': row['geonameid'], 'name': row['name'], 'en': row['en'], 'country': row['iso2'],
               'admin1': row['admin1'], 'lat': row['lat'], 'lon': row['lon'], 'population': row['population'].replace('-99', ''),
               'src': 'natural_earth'}


GENERIC = set('province region governorate oblast oblast\u02b9 krai kray county department district state division emirate '
              'prefecture canton municipality parish voivodeship territory republic of the de du da do del la le '
              'sheng wilayat ostan city capital national'.split())


def bare(region):
    """The name of a region without the words for what it is: `Idlib Governorate` and `Idlib` are one."""
    words = [w for w in re.split('[^a-z0-9]+', fold(region).lower().replace("'", '')) if w]
    return ' '.join(w for w in words if w not in GENERIC) or ' '.join(words)


def name_regions(cities, regions):
    """Puts the name that the list of regions has into each city."""
    names = {}
    for region in regions:
        if region['lang'] == 'en' and len(region['code']) >= 4:
            names.setdefault((region['code'][:2].upper(), bare(region['name'])), region['name'])
    for city in cities:
        city['admin1'] = names.get((city['country'], bare(city['admin1'])), city['admin1'])


def middles(cities):
    """Of each region the middle, half-way between the outermost of its cities, and their people."""
    bounds, people = {}, {}
    for city in cities:
        key = (city['country'], fold(city['admin1']).lower())
        lat, lon = float(city['lat']), float(city['lon'])
        south, north, west, east = bounds.get(key, (lat, lat, lon, lon))
        bounds[key] = (min(south, lat), max(north, lat), min(west, lon), max(east, lon))
        people[key] = people.get(key, 0) + int(city['population'] or 0)
    return {key: ((south + north) / 2, (west + east) / 2, people[key])
            for key, (south, north, west, east) in bounds.items()}


def add_regions(places, regions, centres, states, owners):
    known = {fold(n['form']).lower() for n in places.names}
    by_hand = {(r['state'], r['id'].split(':')[1]) for r in places.rows if r['kind'] == 'region'}
    for region in sorted(regions, key=lambda r: r['code']):
        country, name = region['code'][:2].upper(), region['name']
        if region['lang'] != 'en' or len(region['code']) < 4 or country not in states:
            continue
        plain = fold(name).lower()
        if ',' in name or (states[country], slug(name).split(':')[1]) in by_hand:
            continue
        small = (country not in REGIONS or (plain in owners and country != 'US') or plain in known or
                 plain in places.doubtful)
        lat, lon, people = centres.get((country, plain), (None, None, ''))
        places.add({'id': slug(name), 'kind': 'region', 'lat': '' if lat is None else '%.2f' % lat,
                    'lon': '' if lon is None else '%.2f' % lon, 'state': states[country],
                    'admin1': region['code'].upper(), 'pop': str(people or ''), 'geonames': '', 'wikidata': '',
                    'src': 'cldr' if lat is None else 'cldr+geonames'}, [name], small)


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
    for city in cities:
        city['src'] = 'geonames'
    cities += list(other_cities(read(bulk + '/ne_places.tsv'), cities))
    regions = read(bulk + '/cldr_subdivisions.tsv')
    name_regions(cities, regions)
    add_cities(places, cities, states, capitals, owners)
    add_regions(places, regions, middles(cities), states, owners)
    places.add_small()
    places.write()


if __name__ == '__main__':
    main(*sys.argv[1:4])
