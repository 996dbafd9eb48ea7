// SPDX-License-Identifier: Apache-2.0
#include "event/frame.h"

#include <fmt/format.h>

#include <optional>

#include "base/split.h"

namespace sanudo {
namespace {

std::optional<FrameRole> role_of(char letter) {
  switch (letter) {
    case 'A': return FrameRole::kActor;
    case 'R': return FrameRole::kRecipient;
    case 'T': return FrameRole::kThing;
    case 'C': return FrameRole::kContent;
    default: return std::nullopt;
  }
}

void read_words(std::string_view text, Path* path) {
  if (text.starts_with('!')) {
    path->not_class = true;
    text.remove_prefix(1);
  }
  for (std::string_view word : split_filled(text, '|')) {
    if (word.starts_with('@')) {
      path->classes.emplace_back(word.substr(1));
    } else {
      std::string lemma(word);
      for (char& c : lemma) c = c == '_' ? ' ' : c;
      path->lemmas.push_back(std::move(lemma));
    }
  }
}

void read_markers(std::string_view text, Path* path) {
  for (std::string_view marker : split_filled(text, '|')) {
    std::string spelled(marker);
    for (char& c : spelled) c = c == '_' ? ' ' : c;
    path->markers.push_back(std::move(spelled));
  }
}

bool is_clause(std::string_view name) {
  return name == "xcomp" || name == "ccomp" || name == "advcl" || name == "acl";
}

// Kind and number of ':' fields that are markers (not words) of a path's first word.
bool name_path(std::string_view name, Path* path, bool* takes_markers) {
  *takes_markers = false;
  if (name == "subj") {
    path->kind = PathKind::kSubject;
  } else if (name == "obj") {
    path->kind = PathKind::kObject;
  } else if (name == "iobj") {
    path->kind = PathKind::kIndirectObject;
  } else if (name == "inner") {
    path->kind = PathKind::kInner;
  } else if (name == "purpose") {
    path->kind = PathKind::kPurpose;
  } else if (name == "poss") {
    path->kind = PathKind::kPossessor;
  } else if (name == "mod") {
    path->kind = PathKind::kModifier;
  } else if (name == "of" || name == "by") {
    path->kind = PathKind::kNominal;
    path->markers.emplace_back(name);
  } else if (name == "obl" || name == "nmod") {
    path->kind = name == "obl" ? PathKind::kOblique : PathKind::kNominal;
    *takes_markers = true;
  } else if (is_clause(name)) {
    path->kind = PathKind::kClause;
    path->relation = name;
    *takes_markers = name == "advcl" || name == "acl";
  } else {
    return false;
  }
  return true;
}

Result<Path> parse_path(std::string_view text, std::string_view place) {
  const std::vector<std::string_view> fields = split_filled(text, ':');
  Path path;
  bool takes_markers = false;
  if (fields.empty() || !name_path(fields[0], &path, &takes_markers)) {
    return Status(StatusCode::kBadFormat, fmt::format("{}: unknown path \"{}\"", place, text));
  }
  size_t next = 1;
  if (takes_markers && next < fields.size()) read_markers(fields[next++], &path);
  if (next < fields.size()) read_words(fields[next++], &path);
  if (next < fields.size()) {
    return Status(StatusCode::kBadFormat,
                  fmt::format("{}: too many \":\" in path \"{}\"", place, text));
  }
  return path;
}

// Takes "A=", "R!=", "A+=" or "!" off the front of a part.
void read_role(std::string_view* text, FramePart* part) {
  const size_t equals = text->find('=');
  const char mark = equals == 2 ? (*text)[1] : ' ';
  if (equals == 1 || mark == '!' || mark == '+') {
    if (const std::optional<FrameRole> role = role_of((*text)[0])) {
      part->role = *role;
      part->several = mark == '+';
      part->required = mark != ' ';
      text->remove_prefix(equals + 1);
      return;
    }
  }
  if (text->starts_with('!')) {
    part->absent = true;
    text->remove_prefix(1);
  }
}

int conditions_of(const FramePart& part) {
  bool words = !part.paths.empty();
  for (const Path& path : part.paths) words = words && path.has_words() && !path.not_class;
  if (part.absent && words) return 0;  // shutting out other senses makes no entry more special
  return (part.role == FrameRole::kNone ? 1 : 0) + (part.required ? 1 : 0) +
         (part.several ? 1 : 0) + (words ? 2 : 0);
}

}  // namespace

const FramePart* Frame::part(FrameRole role) const {
  for (const FramePart& candidate : parts) {
    if (candidate.role == role) return &candidate;
  }
  return nullptr;
}

Result<Frame> parse_frame(std::string_view text, std::string_view place) {
  Frame frame;
  if (text == "-") return frame;
  for (std::string_view piece : split_filled(text, ' ')) {
    FramePart part;
    read_role(&piece, &part);
    for (std::string_view alternative : split_filled(piece, '/')) {
      Result<Path> path = parse_path(alternative, place);
      if (!path.is_ok()) return path.status();
      part.paths.push_back(std::move(path).value());
    }
    if (part.paths.empty()) {
      return Status(StatusCode::kBadFormat, fmt::format("{}: empty part in frame", place));
    }
    frame.conditions += conditions_of(part);
    frame.parts.push_back(std::move(part));
  }
  return frame;
}

}  // namespace sanudo
