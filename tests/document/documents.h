// SPDX-License-Identifier: Apache-2.0
// All documents of some bytes, for the readers' tests.
#ifndef SANUDO_TESTS_DOCUMENT_DOCUMENTS_H_
#define SANUDO_TESTS_DOCUMENT_DOCUMENTS_H_

#include <string>
#include <vector>

#include "document/document_reader.h"

namespace sanudo {

inline std::vector<Arrival> read_all(std::string bytes, const std::string& name,
                                     const ReadOptions& options = {}) {
  std::vector<Arrival> arrivals;
  auto reader = open_documents(memory_source(std::move(bytes)), name, options);
  while (auto arrival = reader->next()) arrivals.push_back(*std::move(arrival));
  return arrivals;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_DOCUMENT_DOCUMENTS_H_
