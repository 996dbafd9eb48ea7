// SPDX-License-Identifier: Apache-2.0
#include "document/input_paths.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace sanudo {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Links to folders are not followed: they may lead back.
std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  auto entry = fs::recursive_directory_iterator(
      folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    const bool is_folder = entry->is_directory(unknown);
    if (is_hidden(entry->path())) {
      if (is_folder) entry.disable_recursion_pending();
    } else if (entry->is_regular_file(unknown)) {
      files.push_back(entry->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> matches_of(const std::string& pattern) {
  std::vector<std::string> matches;
  glob_t found{};
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    matches.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  std::sort(matches.begin(), matches.end());
  return matches;
}

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return path != "-" && fs::is_directory(path, unknown);
}

bool is_pattern(const std::string& word) {
  std::error_code unknown;
  return word.find_first_of("*?[") != std::string::npos && !fs::exists(word, unknown);
}

void add_files(const std::string& path, std::vector<std::string>* files) {
  std::vector<std::string> inside =
      is_folder(path) ? files_below(path) : std::vector<std::string>();
  if (inside.empty()) inside.push_back(path);
  std::move(inside.begin(), inside.end(), std::back_inserter(*files));
}

}  // namespace

std::vector<std::string> find_input_files(const std::vector<std::string>& words) {
  std::vector<std::string> files;
  for (const std::string& word : words) {
    std::vector<std::string> paths = is_pattern(word) ? matches_of(word) : std::vector{word};
    if (paths.empty()) paths.push_back(word);
    for (const std::string& path : paths) add_files(path, &files);
  }
  return files;
}

}  // namespace sanudo
