// SPDX-License-Identifier: Apache-2.0
// The rows that tools/make_ontology_tables.py makes from data/ontology. Contexts, sectors and CAMEO
// codes are sorted.
#ifndef SANUDO_ONTOLOGY_ONTOLOGY_TABLE_H_
#define SANUDO_ONTOLOGY_ONTOLOGY_TABLE_H_

#include <cstddef>
#include <string_view>

#include "ontology/ontology.h"

namespace sanudo {

struct TypeRow {
  const char* name;
  int quad;
  double score;
  std::string_view cameo;
};

struct ModeRow {
  EventType type;
  std::string_view mode;
  double score;
};

struct CameoRow {
  std::string_view code;
  double goldstein;
};

struct CameoPloverRow {
  std::string_view code;
  PloverMeaning meaning;
};

// The codes of a promise, a demand, a refusal and a threat of an act whose code begins with `inner`.
struct EmbeddedRow {
  std::string_view inner;
  std::string_view agree;
  std::string_view request;
  std::string_view reject;
  std::string_view threaten;
};

extern const TypeRow kTypeRows[kEventTypes];
extern const ModeRow kModeRows[];
extern const size_t kModeCount;
extern const std::string_view kContextRows[];
extern const size_t kContextCount;
extern const std::string_view kSectorRows[];
extern const size_t kSectorCount;
extern const CameoRow kCameoRows[];
extern const size_t kCameoCount;
extern const CameoPloverRow kCameoPloverRows[];
extern const size_t kCameoPloverCount;
extern const EmbeddedRow kEmbeddedRows[];
extern const size_t kEmbeddedCount;

}  // namespace sanudo

#endif  // SANUDO_ONTOLOGY_ONTOLOGY_TABLE_H_
