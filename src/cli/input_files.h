// SPDX-License-Identifier: Apache-2.0
// The files that a user means: files, folders with all that lies in them, patterns, "-".
#ifndef SANUDO_CLI_INPUT_FILES_H_
#define SANUDO_CLI_INPUT_FILES_H_

#include <cstdint>
#include <string>
#include <vector>

namespace sanudo {

struct InputFile {
  std::string path;      // "-": standard input
  int64_t size = 0;      // 0 where there is no such file
  int64_t modified = 0;  // nanoseconds since 1970
};

// In the order of `paths`; what a folder or a pattern holds, sorted by name. Of folders, names that
// begin with a dot and the files of `store` are left out. A path that leads nowhere stays, so that
// somebody says so.
std::vector<InputFile> find_input_files(const std::vector<std::string>& paths,
                                        const std::string& store);

}  // namespace sanudo

#endif  // SANUDO_CLI_INPUT_FILES_H_
