// SPDX-License-Identifier: Apache-2.0
// A posted review (schema NewReview of openapi.yaml) as rows of the store, one for each field that
// it corrects, and back as JSON. Lists are joined by '|'.
#ifndef SANUDO_SERVE_REVIEW_BODY_H_
#define SANUDO_SERVE_REVIEW_BODY_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "sanudo/store.h"

namespace sanudo {

struct PostedReview {
  std::string event;
  std::string verdict;
  std::string reason;
  std::string reviewer;
  std::vector<std::pair<std::string, std::string>> correction;  // field, value
};

// kBadArgument with the field.
Result<PostedReview> read_review_body(std::string_view json);
// As the store keeps it; `at` is ISO 8601.
std::vector<Review> rows_of(const PostedReview& review, const std::string& at);

// The correction as an object; null where it has no field.
void write_correction(JsonWriter* json,
                      const std::vector<std::pair<std::string, std::string>>& correction);

}  // namespace sanudo

#endif  // SANUDO_SERVE_REVIEW_BODY_H_
