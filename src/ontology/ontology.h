// SPDX-License-Identifier: Apache-2.0
// PLOVER's types, modes, contexts and scores, CAMEO's codes and Goldstein values, and the way from
// one to the other. Tables of data/ontology, compiled in. Codebooks: PLOVER 2.0 draft (2024),
// CAMEO 1.1b3 (Schrodt 2012), scores of Goldstein (1992) as ICEWS uses them.
#ifndef SANUDO_ONTOLOGY_ONTOLOGY_H_
#define SANUDO_ONTOLOGY_ONTOLOGY_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace sanudo {

enum class EventType : uint8_t {
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault
};
inline constexpr int kEventTypes = 16;

const char* event_type_name(EventType type);                       // "AGREE"
std::optional<EventType> parse_event_type(std::string_view name);  // nothing for another name

// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
int quad_class(EventType type);

bool is_mode(EventType type, std::string_view mode);  // "" is a mode of every type
bool is_context(std::string_view context);
bool is_sector(std::string_view sector);

// PLOVER intensity of a type with a mode ("" for none).
double plover_score(EventType type, std::string_view mode);

// Goldstein value of a CAMEO 1.1 code; nothing for an unknown code.
std::optional<double> goldstein(std::string_view cameo);
bool is_cameo(std::string_view code);
// The root's code where nothing more special is known: "11" for ACCUSE.
std::string_view cameo_root(EventType type);

// What PLOVER makes of a CAMEO code. Views live as long as the program.
struct PloverMeaning {
  EventType type = EventType::kConsult;
  std::string_view mode;      // "" for none
  std::string_view contexts;  // comma-separated; "" for none
};

// Nothing for comments (01) and for unknown codes.
std::optional<PloverMeaning> plover_of_cameo(std::string_view cameo);

// The code of an AGREE, REQUEST, REJECT or THREATEN that is about an act with the code `inner`:
// "125" (reject to meet) for REJECT and "046". "" where nothing special is known.
std::string_view cameo_about(EventType outer, std::string_view inner);

}  // namespace sanudo

#endif  // SANUDO_ONTOLOGY_ONTOLOGY_H_
