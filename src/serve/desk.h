// SPDX-License-Identifier: Apache-2.0
// What the handlers stand on: the coder, the trees, the knowledge base. Immutable after load;
// share it between threads.
#ifndef SANUDO_SERVE_DESK_H_
#define SANUDO_SERVE_DESK_H_

#include <string>

#include "knowledge/world.h"
#include "pipeline/reader.h"
#include "sanudo/coder.h"

namespace sanudo {

struct Desk {
  Coder coder;
  Reader reader;
  World world;
  std::string description;  // openapi.yaml; empty where it is not installed

  // `folder` as in CoderFiles.
  static Result<Desk> load(const std::string& folder);
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_DESK_H_
