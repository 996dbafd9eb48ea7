// SPDX-License-Identifier: Apache-2.0
#include "event/about.h"

#include <algorithm>

#include "event/grammar.h"

namespace sanudo {
namespace {

constexpr size_t kMaxThings = 8;
constexpr TokenIndex kMaxPhrase = 8;

// Prepositions behind which an act's topic stands.
const std::vector<std::string> kTopics = {"for", "on",        "about",     "over",
                                          "of",  "regarding", "concerning"};

// The noun with the words that describe it, cut to the noun alone where they are many.
ByteSpan phrase_span(const Tree& tree, TokenIndex noun) {
  TokenIndex first = noun;
  while (first > 0 && noun - first < kMaxPhrase && tree[first - 1].head == noun &&
         (tree[first - 1].deprel == "compound" || tree[first - 1].deprel == "amod")) {
    --first;
  }
  return {tree[first].span.begin, tree[noun].span.end};
}

// A name of a thing in the base: the entity and the words [first, last] of the sentence.
struct NamedThing {
  EntityIndex entity = kNoEntity;
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;
};

// The longest names of things in a sentence, from the left.
std::vector<NamedThing> named_things(const Tree& tree, const World& world) {
  std::vector<std::string_view> forms;
  for (const Word& word : tree.words) forms.emplace_back(word.form);
  std::vector<NamedThing> found;
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < forms.size();) {
    const size_t length = world.match_thing(forms, i, &candidates);
    if (length != 0 && (candidates.front().flags & kNeedsContext) == 0) {
      found.push_back({candidates.front().entity, static_cast<TokenIndex>(i),
                       static_cast<TokenIndex>(i + length - 1)});
    }
    i += std::max<size_t>(length, 1);
  }
  return found;
}

// Collects the things among the words of one act.
class ThingFinder {
 public:
  ThingFinder(const Reading& reading, const Lexicon& lexicon, const Act& act)
      : reading_(reading),
        lexicon_(lexicon),
        act_(act),
        tree_(reading.trees[act.sentence]),
        named_(named_things(tree_, reading.world)) {
    std::erase_if(named_, [this](const NamedThing& name) { return is_part_of_a_name(name); });
  }

  void add(TokenIndex word) {
    const Resolution* resolution = reading_.actors.at(act_.sentence, word);
    const bool known = resolution != nullptr && !resolution->entities.empty();
    if (known && resolution->is_treaty) {
      const Entity& treaty = resolution->entities.front();
      keep({treaty.text, treaty.span, treaty.entity, "treaty"});
    } else if (known && !resolution->entities.front().entity.empty()) {
      return;  // a state or body is somebody, not a thing
    } else if (tree_[word].upos != Upos::kVerb && !is_inside_name(word)) {
      const NamedThing* name = name_at(word);
      const bool somebody = resolution != nullptr && resolution->is_actor;
      if (name != nullptr && !somebody) {
        add_named(*name, word);
      } else {
        add_by_class(word, known && resolution->how == "whole");
      }
    }
  }

  bool is_full() const { return things_.size() >= kMaxThings; }
  std::vector<Thing> take() { return std::move(things_); }

 private:
  // "Ivory" in "Ivory Coast"; but "Israeli settlements" holds a name.
  bool is_part_of_a_name(const NamedThing& thing) const {
    const auto reaches_out = [&](const NameMatch& name) {
      return name.first <= thing.last && thing.first <= name.last &&
             (name.first < thing.first || thing.last < name.last);
    };
    return std::any_of(
        reading_.mentions.begin(), reading_.mentions.end(), [&](const Mention& mention) {
          return mention.sentence == act_.sentence &&
                 std::any_of(mention.names.begin(), mention.names.end(), reaches_out);
        });
  }

  const NamedThing* name_at(TokenIndex word) const {
    const auto found = std::find_if(named_.begin(), named_.end(),
                                    [&](const NamedThing& name) { return name.last == word; });
    return found == named_.end() ? nullptr : &*found;
  }

  // "Missile" in "missile tests" is no thing of its own, unless the tests are the act itself.
  bool is_inside_name(TokenIndex word) const {
    return std::any_of(named_.begin(), named_.end(), [&](const NamedThing& name) {
      return name.first <= word && word < name.last && name.last != act_.predicate.trigger;
    });
  }

  void add_named(const NamedThing& name, TokenIndex word) {
    const EntityInfo info = reading_.world.entity(name.entity);
    ByteSpan span = phrase_span(tree_, word);
    span.begin = std::min(span.begin, tree_[name.first].span.begin);
    add_words(span, info.id, info.subkind);
  }

  // "An act of terrorism", "tons of food": the thing is what it is of.
  bool is_measure(TokenIndex word) const {
    return lexicon_.in_class("measure", lower_lemma(tree_[word])) &&
           !Grammar(tree_).nominals(word, {"of"}).empty();
  }

  // "A group of rebels" is no body of its own.
  void add_by_class(TokenIndex word, bool is_part) {
    std::string_view kind = lexicon_.thing_kind(compound_lemma(tree_, word));
    if (kind.empty()) kind = lexicon_.thing_kind(lower_lemma(tree_[word]));
    if (kind.empty() || (kind == "body" && is_part) || is_measure(word)) return;
    add_words(phrase_span(tree_, word), "", kind);
  }

  void add_words(ByteSpan span, std::string_view entity, std::string_view kind) {
    keep({std::string(reading_.text.words(span)), reading_.text.char_span(span),
          std::string(entity), std::string(kind)});
  }

  void keep(Thing thing) {
    const auto same = [&](const Thing& other) {
      return other.span == thing.span || (!thing.entity.empty() && other.entity == thing.entity);
    };
    if (std::none_of(things_.begin(), things_.end(), same)) things_.push_back(std::move(thing));
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  const Act& act_;
  const Tree& tree_;
  std::vector<NamedThing> named_;
  std::vector<Thing> things_;
};

}  // namespace

std::vector<TokenIndex> own_phrases(const Tree& tree, const Act& act) {
  const Grammar grammar(tree);
  std::vector<TokenIndex> heads;
  for (FrameRole role :
       {FrameRole::kThing, FrameRole::kContent, FrameRole::kRecipient, FrameRole::kNone}) {
    const auto& nodes = act.filling.nodes[static_cast<size_t>(role)];
    heads.insert(heads.end(), nodes.begin(), nodes.end());
  }
  const TokenIndex trigger = act.predicate.trigger;
  if (tree[trigger].upos == Upos::kVerb) {
    if (const TokenIndex object = grammar.object(trigger); object != kNoToken) {
      heads.push_back(object);
    }
    for (TokenIndex clause : grammar.clauses(trigger, "xcomp", {})) heads.push_back(clause);
    const std::vector<TokenIndex> topics = grammar.obliques(trigger, kTopics);
    heads.insert(heads.end(), topics.begin(), topics.end());
  } else {
    heads.push_back(trigger);
  }
  return heads;
}

bool in_relative_clause(const Tree& tree, TokenIndex word, TokenIndex head) {
  for (TokenIndex at = word; at != head && at != kNoToken; at = tree[at].head) {
    if (tree[at].deprel == "acl:relcl") return true;
  }
  return false;
}

std::vector<Thing> find_things(const Reading& reading, const Lexicon& lexicon, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  ThingFinder things(reading, lexicon, act);
  for (TokenIndex head : own_phrases(tree, act)) {
    for (TokenIndex word : tree.subtree(head)) {
      if (things.is_full()) return things.take();
      if (word == act.predicate.trigger || in_relative_clause(tree, word, head)) continue;
      things.add(word);
    }
  }
  return things.take();
}

}  // namespace sanudo
