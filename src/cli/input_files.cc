// SPDX-License-Identifier: Apache-2.0
#include "cli/input_files.h"

#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

namespace sanudo {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kNanoseconds = 1'000'000'000;

InputFile described(const std::string& path) {
  InputFile file;
  file.path = path;
  struct stat facts;
  if (path == "-" || ::stat(path.c_str(), &facts) != 0) return file;
  file.size = facts.st_size;
  file.modified = facts.st_mtim.tv_sec * kNanoseconds + facts.st_mtim.tv_nsec;
  return file;
}

// events.db, events.db-wal, events.db-shm.
bool belongs_to(const fs::path& file, const fs::path& store) {
  std::string name = file.filename().string();
  for (const char* ending : {"-wal", "-shm", "-journal"}) {
    if (name.ends_with(ending)) name.resize(name.size() - std::string(ending).size());
  }
  if (name != store.filename().string()) return false;
  std::error_code error;
  return fs::equivalent(file.parent_path(), fs::absolute(store).parent_path(), error);
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

std::vector<std::string> files_of(const fs::path& folder, const fs::path& store) {
  std::vector<std::string> files;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (auto at = fs::recursive_directory_iterator(folder, options, error);
       at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (error) break;
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(error) && !belongs_to(at->path(), store)) {
      files.push_back(at->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> matches_of(const std::string& pattern) {
  glob_t found = {};
  ::glob(pattern.c_str(), GLOB_NOCHECK, nullptr, &found);
  std::vector<std::string> matches(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  ::globfree(&found);
  return matches;
}

// A name with a star in it is a pattern only where no file has it.
std::vector<std::string> paths_meant(const std::string& path) {
  std::error_code error;
  if (path == "-" || fs::exists(path, error)) return {path};
  return matches_of(path);
}

}  // namespace

std::vector<InputFile> find_input_files(const std::vector<std::string>& paths,
                                        const std::string& store) {
  std::vector<InputFile> files;
  std::error_code error;
  for (const std::string& path : paths) {
    for (const std::string& meant : paths_meant(path)) {
      if (!fs::is_directory(meant, error)) {
        files.push_back(described(meant));
        continue;
      }
      for (const std::string& file : files_of(meant, store)) files.push_back(described(file));
    }
  }
  return files;
}

}  // namespace sanudo
