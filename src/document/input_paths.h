// SPDX-License-Identifier: Apache-2.0
// What the words of a command line name: files, folders with all that is in them, patterns.
#ifndef SANUDO_DOCUMENT_INPUT_PATHS_H_
#define SANUDO_DOCUMENT_INPUT_PATHS_H_

#include <string>
#include <vector>

namespace sanudo {

// The files in the order of the words; of a folder or pattern ("news/*.xml") in the order of the
// paths' bytes. Of a folder all regular files at any depth, but for those whose name, or whose
// folder's name, begins with a dot. A word that names nothing, or a folder without files, stays as
// it is: opening it says what is wrong. "-" is standard input.
std::vector<std::string> find_input_files(const std::vector<std::string>& words);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_INPUT_PATHS_H_
