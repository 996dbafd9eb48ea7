#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes invented news reports as JSONL (title, text, date, publisher), for the tutorial and for
measurements. Nothing in them has happened. The same number and seed give the same reports.

usage: make_news.py COUNT [SEED] > news.jsonl
"""

import datetime
import json
import random
import sys

# Three pairs of states whose relations go through a year: tension from 0 to 1, by month.
STATES = {
    "Peru": ("Peruvian", "Lima"),
    "Ecuador": ("Ecuadorian", "Quito"),
    "Kenya": ("Kenyan", "Nairobi"),
    "Ethiopia": ("Ethiopian", "Addis Ababa"),
    "Norway": ("Norwegian", "Oslo"),
    "Finland": ("Finnish", "Helsinki"),
}
PAIRS = {
    ("Peru", "Ecuador"): (0.2, 0.3, 0.5, 0.8, 0.9, 0.9, 0.7, 0.5, 0.3, 0.2, 0.1, 0.1),
    ("Kenya", "Ethiopia"): (0.1, 0.1, 0.2, 0.2, 0.3, 0.4, 0.6, 0.8, 0.9, 0.8, 0.6, 0.4),
    ("Norway", "Finland"): (0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1),
}
CITIES = ("Lima", "Quito", "Nairobi", "Addis Ababa", "Oslo", "Helsinki", "Guayaquil", "Mombasa")
PUBLISHERS = ("The Harbour Times", "Inland Post", "Morning Courier")

FRIENDLY = (
    "{a} and {b} signed an agreement on {topic} on {day}.",
    "The {adj_a} foreign minister met the {adj_b} foreign minister in {city_b} on {day}.",
    "{a} thanked {b} for its support in the talks on {topic}.",
    "{a} promised {b} a loan of {millions} million dollars.",
    "{a} praised the decision of {b} to open its market.",
    "{a} sent food and medicine to {b} after the floods.",
    "The governments of {a} and {b} agreed to hold talks on {topic}.",
    "{a} lifted its restrictions on goods from {b} on {day}.",
)
HOSTILE = (
    "{a} accused {b} of breaking the agreement on {topic}.",
    "{a} imposed sanctions on {b} on {day}.",
    "{a} expelled {few} {adj_b} diplomats and recalled its ambassador from {city_b}.",
    "{a} rejected the demand of {b} to reopen the border.",
    "{a} threatened to suspend trade with {b}.",
    "The {adj_a} foreign minister said that {b} had violated the agreement on {topic}.",
    "{adj_a} troops fired on a patrol of {adj_b} soldiers on {day}, killing {few} of them.",
    "{a} demanded that {b} withdraw its troops from the border.",
)
AT_HOME = (
    "Police in {city} detained {many} protesters on {day}.",
    "Thousands of people protested in {city} against higher prices on {day}.",
    "Teachers went on strike in {city} on {day}.",
    "The {adj_a} government released {many} prisoners, officials said.",
    "A bomb killed {few} people in {city} on {day}.",
)
TOPICS = ("trade", "fishing rights", "border security", "energy", "water", "migration")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = ("two", "three", "four", "five", "six", "seven")


class Newsroom:
    """Invents reports, one a day and more, from a fixed source of chance."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def report(self):
        date = datetime.date(2023, 1, 1) + datetime.timedelta(days=self.chance.randrange(365))
        pair = self.chance.choice(list(PAIRS))
        tense = PAIRS[pair][date.month - 1]
        sentences = [self.sentence(pair, date, tense) for _ in range(self.chance.randint(2, 4))]
        sentences.append(self.fill(self.chance.choice(AT_HOME), pair, date))
        city = STATES[pair[0]][1]
        dateline = f"{city.upper()}, {date:%B} {date.day}, {date.year} - "
        return {
            "title": sentences[0].rstrip(".").replace(" on " + DAYS[date.weekday()], ""),
            "text": dateline + "\n".join(sentences),
            "date": date.isoformat(),
            "publisher": self.chance.choice(PUBLISHERS),
        }

    def sentence(self, pair, date, tense):
        forms = HOSTILE if self.chance.random() < tense else FRIENDLY
        return self.fill(self.chance.choice(forms), self.chance.sample(pair, 2), date)

    def fill(self, form, pair, date):
        a, b = pair
        return form.format(
            a=a, adj_a=STATES[a][0], b=b, adj_b=STATES[b][0], city_b=STATES[b][1],
            city=self.chance.choice(CITIES), topic=self.chance.choice(TOPICS),
            day=DAYS[date.weekday()], few=self.chance.choice(NUMBERS),
            many=self.chance.randint(12, 90), millions=self.chance.randint(5, 400),
        )  # fmt: skip


def main():
    count = int(sys.argv[1])
    newsroom = Newsroom(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for _ in range(count):
        print(json.dumps(newsroom.report()))


if __name__ == "__main__":
    main()
