// SPDX-License-Identifier: Apache-2.0
// The files of the explorer, carried inside the program. The build generates explorer_files() from
// web/dist; a build without the explorer has none (no_explorer.cc), and one plain page instead.
#ifndef SANUDO_SERVE_STATIC_FILES_H_
#define SANUDO_SERVE_STATIC_FILES_H_

#include <span>
#include <string>
#include <string_view>

#include "serve/message.h"
#include "serve/target.h"

namespace sanudo {

// Views live as long as the program.
struct StaticFile {
  std::string_view path;   // "/assets/index-4f3a.js", "/index.html"
  std::string_view type;   // "text/javascript; charset=utf-8"
  std::string_view bytes;  // as they are
  std::string_view gzip;   // the same compressed; empty: not worth it
};

std::span<const StaticFile> explorer_files();

// Answers from a list of files. Paths that name no file and have no dot in their last segment are
// views of the explorer and get /index.html. Names are compared, no file system is asked.
class StaticFiles {
 public:
  explicit StaticFiles(std::span<const StaticFile> files) : files_(files) {}

  Response answer(const Request& request, const Target& target) const;

 private:
  const StaticFile* find(std::string_view path) const;

  std::span<const StaticFile> files_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_STATIC_FILES_H_
