// SPDX-License-Identifier: Apache-2.0
// The frame of a lexicon entry: which places of the tree fill which role, and what must stand
// there. The written form is docs/format/lexicon.md; this is what it is read into.
#ifndef SANUDO_EVENT_FRAME_H_
#define SANUDO_EVENT_FRAME_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

enum class FrameRole : uint8_t { kNone, kActor, kRecipient, kThing, kContent };
inline constexpr int kRoles = 5;

enum class PathKind : uint8_t {
  kSubject,
  kObject,
  kIndirectObject,
  kOblique,    // below a verb or adjective, with a preposition
  kPossessor,  // "Russia's", "its"
  kNominal,    // below a noun, with a preposition
  kModifier,   // an adjective or noun that names an actor
  kInner,      // logical subject of the that-clause or infinitive below: "said that Israel must go"
  kPurpose,    // what an infinitive of purpose below is done to or where: "sent food to help X"
  kClause      // xcomp, ccomp, advcl, acl; `relation` says which
};

struct Path {
  PathKind kind = PathKind::kSubject;
  std::string relation;              // of a clause
  std::vector<std::string> markers;  // prepositions or subordinators, any of them; empty: any
  std::vector<std::string> lemmas;   // the head's lemma must be one of these ...
  std::vector<std::string> classes;  // ... or in one of these classes; both empty: any word
  bool not_class = false;            // the words must not fit

  bool has_words() const { return !lemmas.empty() || !classes.empty(); }
};

struct FramePart {
  FrameRole role = FrameRole::kNone;
  bool required = false;    // A! and R!: by a political actor; conditions are always required
  bool several = false;     // A+: by at least two
  bool absent = false;      // "!obj": nothing may stand there
  std::vector<Path> paths;  // tried from left to right
};

struct Frame {
  std::vector<FramePart> parts;
  int conditions = 0;  // how much must hold: the entry with more wins

  const FramePart* part(FrameRole role) const;
};

// kBadFormat with what is wrong; `place` ("file:line") goes in front of the message.
Result<Frame> parse_frame(std::string_view text, std::string_view place);

}  // namespace sanudo

#endif  // SANUDO_EVENT_FRAME_H_
