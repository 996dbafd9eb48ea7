// SPDX-License-Identifier: Apache-2.0
// An entry asks for less than another one where each of its requirements is met by whatever meets
// the other's. Where it also weighs as much and stands earlier, or weighs more, the other entry
// never answers: shadowed where both are of one type, contradicted where they are not.
#include "event/lexicon_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sanudo {
namespace {

using Words = std::set<std::string>;

// The lemmas that fit; a class that the report decides stands for itself.
Words words_of(const Lexicon& lexicon, const Path& path) {
  Words words(path.lemmas.begin(), path.lemmas.end());
  for (const std::string& name : path.classes) {
    const std::vector<std::string> members = lexicon.members(name);
    words.insert(members.begin(), members.end());
    words.insert("@" + name);  // beside its members, what the report puts into it
  }
  return words;
}

bool covers_markers(const Path& wide, const Path& narrow) {
  if (wide.markers.empty()) return true;
  if (narrow.markers.empty()) return false;
  return std::all_of(narrow.markers.begin(), narrow.markers.end(), [&](const std::string& marker) {
    return std::find(wide.markers.begin(), wide.markers.end(), marker) != wide.markers.end();
  });
}

// Whatever stands at `narrow` fits `wide`.
bool covers(const Lexicon& lexicon, const Path& wide, const Path& narrow) {
  if (wide.kind != narrow.kind || wide.relation != narrow.relation) return false;
  if (wide.not_class || narrow.not_class || !covers_markers(wide, narrow)) return false;
  if (!wide.has_words()) return true;
  if (!narrow.has_words()) return false;
  const Words all = words_of(lexicon, wide);
  const Words some = words_of(lexicon, narrow);
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool covers(const Lexicon& lexicon, const FramePart& wide, const FramePart& narrow) {
  return std::all_of(narrow.paths.begin(), narrow.paths.end(), [&](const Path& path) {
    return std::any_of(wide.paths.begin(), wide.paths.end(),
                       [&](const Path& other) { return covers(lexicon, other, path); });
  });
}

bool must_be_there(const FramePart& part) {
  return !part.absent && (part.required || part.role == FrameRole::kNone);
}

bool asks_for_actor(const FramePart& part) {
  return part.role == FrameRole::kActor || part.role == FrameRole::kRecipient;
}

// What `part` asks for holds wherever the other frame holds.
bool is_met_by(const Lexicon& lexicon, const FramePart& part, const Frame& other) {
  return std::any_of(other.parts.begin(), other.parts.end(), [&](const FramePart& given) {
    if (part.absent) return given.absent && covers(lexicon, given, part);
    if (!must_be_there(given) || part.several > given.several) return false;
    if (asks_for_actor(part) && part.role != given.role) return false;
    return covers(lexicon, part, given);
  });
}

bool asks_for_less(const Lexicon& lexicon, const Frame& frame, const Frame& other) {
  return std::all_of(frame.parts.begin(), frame.parts.end(), [&](const FramePart& part) {
    return !(part.absent || must_be_there(part)) || is_met_by(lexicon, part, other);
  });
}

// "obj:sanction !obj": shuts out what it asks for.
bool excludes_itself(const Lexicon& lexicon, const Frame& frame) {
  for (const FramePart& absent : frame.parts) {
    if (!absent.absent) continue;
    for (const FramePart& part : frame.parts) {
      if (must_be_there(part) && covers(lexicon, absent, part)) return true;
    }
  }
  return false;
}

class Check {
 public:
  explicit Check(const Lexicon& lexicon) : lexicon_(lexicon) {}

  std::vector<std::string> run() {
    for (const std::vector<Entry>* entries : lexicon_.entries_by_head()) {
      for (size_t i = 0; i < entries->size(); ++i) check_entry(*entries, i);
    }
    return std::move(faults_);
  }

 private:
  void check_entry(const std::vector<Entry>& entries, size_t index) {
    const Entry& entry = entries[index];
    if (excludes_itself(lexicon_, entry.frame)) fault(entry, "shuts out what it asks for");
    for (size_t other = 0; other < entries.size(); ++other) {
      if (other != index && wins_always(entries[other], entry, other < index)) {
        tell_loser(entry, entries[other]);
        return;
      }
    }
  }

  bool wins_always(const Entry& winner, const Entry& loser, bool stands_earlier) const {
    if (winner.lemma != loser.lemma || winner.before != loser.before) return false;
    const int by = winner.frame.conditions - loser.frame.conditions;
    if (by < 0 || (by == 0 && !stands_earlier)) return false;
    return asks_for_less(lexicon_, winner.frame, loser.frame);
  }

  void tell_loser(const Entry& loser, const Entry& winner) {
    const char* how =
        winner.type == loser.type && winner.mode == loser.mode ? "shadows" : "contradicts";
    fault(loser, fmt::format("never answers: {} {} it ({} against {})", winner.place, how,
                             event_type_name(winner.type), event_type_name(loser.type)));
  }

  void fault(const Entry& entry, std::string_view what) {
    faults_.push_back(fmt::format("{} {}: {}", entry.place, fmt::join(entry.lemma, "_"), what));
  }

  const Lexicon& lexicon_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> check_lexicon(const Lexicon& lexicon) { return Check(lexicon).run(); }

}  // namespace sanudo
