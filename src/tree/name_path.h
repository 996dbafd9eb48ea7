// SPDX-License-Identifier: Apache-2.0
// The best row of name tags for a sentence in which no name goes on that has not begun ("I-PER"
// stands behind "B-PER" or "I-PER" only): Viterbi's search (1967) over the words' own scores.
#ifndef SANUDO_TREE_NAME_PATH_H_
#define SANUDO_TREE_NAME_PATH_H_

#include <cstddef>
#include <string>
#include <vector>

namespace sanudo {

// `tags`: "O", "B-PER", "I-PER" ...; `scores`: one for each tag and word, the words `stride` apart.
// One index into the tags for each word.
std::vector<size_t> best_name_path(const std::vector<std::string>& tags, const float* scores,
                                   size_t stride, size_t words);

}  // namespace sanudo

#endif  // SANUDO_TREE_NAME_PATH_H_
