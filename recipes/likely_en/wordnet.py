# SPDX-License-Identifier: Apache-2.0
"""WordNet's verbs: glosses, relations to other words, and how often its tagged texts use them."""
import collections
import re

Synset = collections.namedtuple("Synset", "words pointers gloss")  # a pointer: sign, synset, part of speech, source and target
RELATIONS = ["synonym", "hypernym", "sister", "hyponym", "derived", "derived synonym"]
DOWN = "~$&^"  # hyponyms, groups of senses, see also


def read_synsets(path):
    synsets = {}
    for line in open(path, encoding="utf8"):
        if line.startswith(" "):
            continue
        head, gloss = line.split(" | ", 1)
        fields = head.split()
        count = int(fields[3], 16)
        words = [re.sub(r"\(.*", "", word).lower() for word in fields[4:4 + 2 * count:2]]
        at = 5 + 2 * count
        pointers = [tuple(fields[at + 4 * i:at + 4 * i + 4]) for i in range(int(fields[at - 1]))]
        synsets[fields[0]] = Synset(words, pointers, gloss.split('; "')[0].strip())
    return synsets


def read_senses(path):
    """lemma -> its synsets, the usual one first."""
    senses = {}
    for line in open(path, encoding="utf8"):
        if not line.startswith(" "):
            fields = line.split()
            senses[fields[0]] = fields[-int(fields[2]):]
    return senses


class WordNet:
    def __init__(self, folder):
        self.verbs, self.nouns = (read_synsets(f"{folder}/data.{pos}") for pos in ("verb", "noun"))
        self.senses = read_senses(f"{folder}/index.verb")
        self.sense_count = collections.Counter()  # of a verb and the number of its sense
        self.verb_count, self.other_count = collections.Counter(), collections.Counter()
        for line in open(f"{folder}/cntlist.rev", encoding="utf8"):
            key, number, count = line.split()
            lemma, place = key.split("%")
            if place.startswith("2:"):
                self.sense_count[lemma, int(number)] += int(count)
                self.verb_count[lemma] += int(count)
            else:
                self.other_count[lemma] += int(count)

    def glosses(self, lemma):
        return [self.verbs[synset].gloss for synset in self.senses.get(lemma, [])]

    def shares(self, lemma):
        """How much each sense of a verb counts."""
        weights = [self.sense_count[lemma, i + 1] + 1 / (i + 1) for i in range(len(self.senses.get(lemma, [])))]
        return [weight / sum(weights) for weight in weights]

    def relations(self, lemma):
        """Relation -> (weight, is a noun, other lemma)."""
        found = collections.defaultdict(list)
        for share, synset in zip(self.shares(lemma), self.senses.get(lemma, [])):
            self.add_verbs(lemma, synset, share, found)
            self.add_nouns(lemma, synset, share, found)
        return found

    def add_verbs(self, lemma, synset, share, found):
        def add(name, words, weight):
            found[name] += [(weight, False, word) for word in words if word != lemma]

        words, pointers, _ = self.verbs[synset]
        add("synonym", words, share)
        for sign, other, pos, _ in pointers:
            if pos != "v":
                continue
            if sign in DOWN:
                add("hyponym", self.verbs[other].words, share / 2)
            elif sign == "@":
                add("hypernym", self.verbs[other].words, share / len(self.verbs[other].words))
                sisters = [word for down, one, _, _ in self.verbs[other].pointers if down == "~" and one != synset
                           for word in self.verbs[one].words if word != lemma]
                add("sister", sisters, share / max(len(sisters), 1))

    def add_nouns(self, lemma, synset, share, found):
        words, pointers, _ = self.verbs[synset]
        own = words.index(lemma) + 1 if lemma in words else 0
        for sign, other, pos, ends in pointers:
            source, target = int(ends[:2], 16), int(ends[2:], 16)
            if pos != "n" or sign != "+" or source not in (0, own):
                continue
            nouns = self.nouns[other].words
            if target:
                found["derived"].append((share, True, nouns[target - 1]))
            found["derived synonym"] += [(share, True, noun) for noun in nouns]
