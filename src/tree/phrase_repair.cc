// SPDX-License-Identifier: Apache-2.0
#include "tree/phrase_repair.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

bool is_day(const Word& word) {
  return std::find(kDays.begin(), kDays.end(), word.form) != kDays.end();
}

void attach(Tree* tree, TokenIndex word, TokenIndex head, std::string_view relation) {
  tree->words[static_cast<size_t>(word)].head = head;
  tree->words[static_cast<size_t>(word)].deprel = relation;
}

// "The convoy of former president X": "of" belongs to the name that the title stands before.
bool lend_preposition(Tree* tree) {
  bool changed = false;
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    const TokenIndex title = (*tree)[word].head;
    if ((*tree)[word].deprel != "case" || title == kNoToken || word > title) continue;
    const TokenIndex name = (*tree)[title].head;
    const std::string_view relation = (*tree)[title].deprel;
    const bool before = relation == "nmod:desc" || relation == "compound";
    if (!before || name == kNoToken || name < title || (*tree)[name].upos != Upos::kPropn) continue;
    attach(tree, word, name, "case");
    changed = true;
  }
  return changed;
}

// A name is headed by its first word: "with the premier" belongs to Leo of "Leo Varadkar".
bool raise_from_flat(Tree* tree) {
  bool changed = false;
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    const TokenIndex last = (*tree)[word].head;
    const std::string_view relation = (*tree)[word].deprel;
    const bool before = relation == "case" || relation == "det" || relation == "amod" ||
                        relation == "nmod:desc" || relation == "nmod:poss";
    if (!before || last == kNoToken || word > last || (*tree)[last].deprel != "flat") continue;
    const TokenIndex first = (*tree)[last].head;
    if (first == kNoToken || first < word || (*tree)[first].upos != Upos::kPropn) continue;
    tree->words[static_cast<size_t>(word)].head = first;
    changed = true;
  }
  return changed;
}

// The conjunct right before another one, with no comma and no "and" between the two.
TokenIndex conjunct_before(const Tree& tree, TokenIndex second) {
  TokenIndex first = second - 1;
  while (first >= 0 && tree.dominates(second, first)) {
    if (tree[first].upos == Upos::kPunct || tree[first].deprel == "cc") return kNoToken;
    --first;
  }
  if (first < 0 || tree[first].deprel != "conj") return kNoToken;
  const TokenIndex above = tree[second].head;
  return above == first || above == tree[first].head ? first : kNoToken;
}

// "And Eritrean President Isaias": nothing joins the two, so the first only belongs to the second.
bool settle_conjunct(Tree* tree, TokenIndex second) {
  if ((*tree)[second].deprel != "conj" || (*tree)[second].upos != Upos::kPropn) return false;
  const TokenIndex first = conjunct_before(*tree, second);
  if (first == kNoToken) return false;
  const Upos kind = (*tree)[first].upos;
  if (kind != Upos::kPropn && kind != Upos::kAdj) return false;
  const TokenIndex above = (*tree)[first].head;
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(first))) {
    tree->words[static_cast<size_t>(child)].head = second;
  }
  attach(tree, second, above, "conj");
  attach(tree, first, second, kind == Upos::kAdj ? "amod" : "compound");
  return true;
}

// "Abiy Ahmed and Isaias": who is joined to a name's last word is joined to the name.
bool raise_conjunct(Tree* tree, TokenIndex conjunct) {
  TokenIndex name = (*tree)[conjunct].head;
  if ((*tree)[conjunct].deprel != "conj" || name == kNoToken) return false;
  if ((*tree)[name].deprel != "flat" || (*tree)[name].head == kNoToken) return false;
  tree->words[static_cast<size_t>(conjunct)].head = (*tree)[name].head;
  return true;
}

bool among(const std::array<std::string_view, 12>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 12> kOffices = {
    "Secretary", "Undersecretary", "Minister", "Chancellor", "Speaker",  "Director",
    "Leader",    "Ministers",      "Governor", "Commander",  "Attorney", "Commissioner"};
constexpr std::array<std::string_view, 12> kTitles = {"President", "Premier", "Minister", "King",
                                                      "Queen",     "Prince",  "Princess", "Sheikh",
                                                      "General",   "Sultan",  "Emperor",  "Pope"};

// What a title in front of a name is of: "State" of "Secretary of State Mike Pompeo".
TokenIndex portfolio_behind(const Tree& tree, TokenIndex title, TokenIndex name) {
  TokenIndex at = title + 2;
  if (at < name && tree[at].upos == Upos::kDet) ++at;
  const bool noun = tree[at].upos == Upos::kPropn || tree[at].upos == Upos::kNoun;
  if (at >= name || !noun || among(kTitles, tree[at].form)) return kNoToken;
  for (TokenIndex part = at; part < name; ++part) {
    if (tree[part].head != name && tree[part].head != title) return kNoToken;
  }
  return at;
}

// Who holds the office that stands before the name: "Pompeo" for the "Secretary" above.
TokenIndex holder_of(const Tree& tree, TokenIndex title) {
  const TokenIndex of = title + 1;
  if (of >= static_cast<TokenIndex>(tree.size()) || !among(kOffices, tree[title].form)) {
    return kNoToken;
  }
  if (tree[of].form != "of" && tree[of].form != "for") return kNoToken;
  const TokenIndex name = tree[of].head;
  const bool person = name != kNoToken && tree[name].head == title &&
                      tree[name].upos == Upos::kPropn && tree[name].name.ends_with("PER");
  return person ? name : kNoToken;
}

// "Secretary of State Mike Pompeo": the office is of the portfolio, and the name holds it.
bool settle_office(Tree* tree, TokenIndex title) {
  const TokenIndex name = holder_of(*tree, title);
  if (name == kNoToken) return false;
  const TokenIndex portfolio = portfolio_behind(*tree, title, name);
  if (portfolio == kNoToken) return false;
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(title))) {
    if (child > name) tree->words[static_cast<size_t>(child)].head = name;
  }
  attach(tree, name, (*tree)[title].head, std::string((*tree)[title].deprel));
  attach(tree, title, name, "nmod:desc");
  attach(tree, portfolio, title, "nmod");
  for (TokenIndex word = title + 1; word < portfolio; ++word) {
    tree->words[static_cast<size_t>(word)].head = portfolio;
  }
  return true;
}

// "Russia and Turkey's ministers": two that own one thing together are coordinated.
bool join_owners(Tree* tree, TokenIndex second) {
  if ((*tree)[second].deprel != "nmod:poss" || tree->child(second, "cc") == kNoToken) return false;
  const TokenIndex first = tree->child((*tree)[second].head, "nmod:poss");
  if (first >= second) return false;
  attach(tree, second, first, "conj");
  return true;
}

// "An ultimatum to the ministers": no adjective stands before a preposition; it is the noun that
// the phrase belongs to.
bool settle_noun(Tree* tree, TokenIndex word) {
  const TokenIndex head = (*tree)[word].head;
  const bool adjective = (*tree)[word].deprel == "amod" && (*tree)[word].upos == Upos::kAdj;
  if (!adjective || head <= word + 1 || (*tree)[word + 1].upos != Upos::kAdp) return false;
  if ((*tree)[word + 1].deprel != "case" || (*tree)[word + 1].head != head) return false;
  const TokenIndex article = tree->child(head, "det");
  if (article == kNoToken || article > word) return false;
  const TokenIndex above = (*tree)[head].head;
  const TokenIndex preposition = tree->child(head, "case");
  const bool bare =
      preposition > word && (*tree)[head].deprel == "obl" && tree->child(above, "obj") == kNoToken;
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(head))) {
    if (child < word) tree->words[static_cast<size_t>(child)].head = word;
  }
  attach(tree, word, above, bare ? "obj" : std::string((*tree)[head].deprel));
  attach(tree, head, word, "nmod");
  tree->words[static_cast<size_t>(word)].upos = Upos::kNoun;
  tree->words[static_cast<size_t>(word)].xpos = "NN";
  return true;
}

// The name that a day closes: what hangs on the day before it, nearest first.
TokenIndex name_before(const Tree& tree, TokenIndex day) {
  const TokenIndex name = day - 1;
  const bool hangs =
      name >= 0 && tree[name].head == day && tree[name].upos == Upos::kPropn && !is_day(tree[name]);
  const std::string_view relation = hangs ? tree[name].deprel : std::string_view();
  return relation == "compound" || relation == "flat" ? name : kNoToken;
}

// "Accused North Korea Tuesday": Korea is accused, on Tuesday.
bool free_name(Tree* tree, TokenIndex day) {
  const TokenIndex verb = (*tree)[day].head;
  const TokenIndex name = name_before(*tree, day);
  if (name == kNoToken || verb == kNoToken || (*tree)[verb].upos != Upos::kVerb) return false;
  const std::string_view of_day = (*tree)[day].deprel;
  const bool object_free = tree->child(verb, "obj") == kNoToken && name > verb;
  if (of_day == "obl:unmarked" && !object_free) return false;
  const std::string relation(of_day == "obl:unmarked" ? "obj" : of_day);
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(day))) {
    if (child < name) tree->words[static_cast<size_t>(child)].head = name;
    if (child > day && (*tree)[child].deprel == "nmod") attach(tree, child, verb, "obl");
  }
  attach(tree, name, verb, relation);
  attach(tree, day, verb, "obl:unmarked");
  return true;
}

// "Attacked Pakistan two days after": Pakistan is attacked, two days later.
bool free_name_before_span(Tree* tree, TokenIndex unit) {
  static constexpr std::array<std::string_view, 7> kUnits = {"hour", "day",    "week",   "month",
                                                             "year", "decade", "century"};
  const TokenIndex verb = (*tree)[unit].head;
  const TokenIndex name = unit - 2;
  if (std::find(kUnits.begin(), kUnits.end(), (*tree)[unit].lemma) == kUnits.end()) return false;
  if (verb == kNoToken || name <= verb || (*tree)[verb].upos != Upos::kVerb) return false;
  const bool stray = (*tree)[name].head == unit && (*tree)[name].deprel == "compound" &&
                     (*tree)[unit - 1].deprel == "nummod";
  const TokenIndex object = tree->child(verb, "obj");
  if (!stray || (object != kNoToken && object != unit)) return false;
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(unit))) {
    if (child < name) tree->words[static_cast<size_t>(child)].head = name;
  }
  attach(tree, name, verb, "obj");
  attach(tree, unit, verb, "obl:unmarked");
  return true;
}

// The head of the phrase that ends right before the verb, but for what stands in brackets.
TokenIndex phrase_before(const Tree& tree, TokenIndex verb) {
  TokenIndex last = verb - 1;
  if (last > 0 && tree[last].form == ")") {
    while (last > 0 && tree[last].form != "(") --last;
    --last;
  }
  if (last < 0 || tree[last].upos != Upos::kPropn) return kNoToken;
  while (base_relation(tree[last].deprel) == "flat" && tree[last].head != kNoToken) {
    last = tree[last].head;
  }
  return tree.case_lemma(last).empty() ? last : kNoToken;
}

// "Mr X (R-IN) said his friend's letter was wrong": the letter is what the clause is about, and
// he who stands before the verb says so.
bool part_subjects(Tree* tree, TokenIndex verb) {
  const TokenIndex subject = tree->child(verb, "nsubj");
  const TokenIndex clause = tree->child(verb, "ccomp");
  if (subject <= verb || clause <= subject || tree->child(clause, "nsubj") != kNoToken)
    return false;
  const TokenIndex speaker = phrase_before(*tree, verb);
  if (speaker == kNoToken || tree->dominates(speaker, verb)) return false;
  attach(tree, subject, clause, "nsubj");
  attach(tree, speaker, verb, "nsubj");
  return true;
}

// "Shrugs off US demands", "rejected claims": what is an object itself is a noun and has no
// subject; the name before it says whose it is.
bool settle_object(Tree* tree, TokenIndex object) {
  Word& word = tree->words[static_cast<size_t>(object)];
  const bool verb = word.upos == Upos::kVerb && word.xpos == "VBZ";
  if (word.deprel != "obj" || (!verb && word.upos != Upos::kNoun)) return false;
  if (tree->child(object, "aux") != kNoToken || tree->child(object, "cop") != kNoToken)
    return false;
  if (verb) {
    word.upos = Upos::kNoun;
    word.xpos = "NNS";
  }
  const TokenIndex owner = tree->child(object, "nsubj");
  const bool name = owner != kNoToken && owner < object && (*tree)[owner].upos == Upos::kPropn &&
                    tree->children(owner).empty();
  if (name) attach(tree, owner, object, "compound");
  return name;
}

// "Of the militant group Hamas": a name without a preposition right behind a noun of the same
// phrase says who that is.
bool join_bare_name(Tree* tree, TokenIndex name) {
  const Word& word = (*tree)[name];
  if (word.upos != Upos::kPropn || word.deprel != "nmod" || word.head == kNoToken) return false;
  if (tree->child(name, "case") != kNoToken) return false;
  const TokenIndex noun = tree->subtree(name).front() - 1;
  if (noun <= word.head || (*tree)[noun].upos != Upos::kNoun) return false;
  if ((*tree)[noun].head != word.head || (*tree)[noun].deprel != "nmod") return false;
  attach(tree, name, noun, "appos");
  return true;
}

// "Test-fired a missile": what stands before the hyphen is part of the verb, and has no say of its
// own in the clause.
bool join_hyphened_verb(Tree* tree, TokenIndex first) {
  const TokenIndex verb = first + 2;
  if (verb >= static_cast<TokenIndex>(tree->size()) || (*tree)[first + 1].form != "-") return false;
  if ((*tree)[verb].upos != Upos::kVerb || (*tree)[first].head != verb) return false;
  attach(tree, first, verb, "compound");
  const TokenIndex name = first - 1;
  if (name < 0 || (*tree)[name].upos != Upos::kPropn || (*tree)[name].deprel != "compound" ||
      tree->child(verb, "nsubj", true) != kNoToken) {
    return true;
  }
  if ((*tree)[name].head == first || (*tree)[name].head == verb) attach(tree, name, verb, "nsubj");
  return true;
}

// "Claims that it had helped": where everything else stands, "that" only opens the content.
bool open_content(Tree* tree, TokenIndex clause) {
  static constexpr std::array<std::string_view, 12> kSayings = {
      "allegation", "accusation", "charge", "claim",  "suggestion", "assertion",
      "report",     "rumour",     "rumor",  "belief", "suspicion",  "insinuation"};
  const Word& verb = (*tree)[clause];
  const bool below =
      verb.deprel == "acl:relcl" && verb.head != kNoToken &&
      std::find(kSayings.begin(), kSayings.end(), (*tree)[verb.head].lemma) != kSayings.end();
  if (!below || tree->child(clause, "nsubj") == kNoToken) return false;
  const TokenIndex that = verb.head + 1;
  if ((*tree)[that].lemma != "that" || (*tree)[that].head != clause ||
      (*tree)[that].deprel.starts_with("nsubj")) {
    return false;
  }
  const bool whole = std::any_of(
      tree->children(clause).begin(), tree->children(clause).end(),
      [&](TokenIndex child) { return child > clause && (*tree)[child].upos != Upos::kPunct; });
  if (!whole) return false;
  attach(tree, that, clause, "mark");
  attach(tree, clause, verb.head, "acl");
  return true;
}

}  // namespace

void repair_phrases(Tree* tree) {
  if (raise_from_flat(tree)) tree->index_children();
  if (lend_preposition(tree)) tree->index_children();
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    if (is_day((*tree)[word]) && free_name(tree, word)) tree->index_children();
    if (free_name_before_span(tree, word)) tree->index_children();
    if ((*tree)[word].upos == Upos::kVerb && part_subjects(tree, word)) tree->index_children();
    if (raise_conjunct(tree, word)) tree->index_children();
    if (settle_conjunct(tree, word)) tree->index_children();
    if (settle_object(tree, word) || join_hyphened_verb(tree, word) || open_content(tree, word) ||
        settle_office(tree, word) || join_owners(tree, word) || settle_noun(tree, word) ||
        join_bare_name(tree, word)) {
      tree->index_children();
    }
  }
}

}  // namespace sanudo
