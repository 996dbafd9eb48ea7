// SPDX-License-Identifier: Apache-2.0
#include "cli/ingest_stream.h"

#include <filesystem>
#include <map>
#include <set>

namespace sanudo {
namespace {

using Marks = std::map<std::string, InputMark>;

// Standard input is never what it was; nor is a file that is not there.
bool is_same(const InputFile& file, const InputMark& mark) {
  return file.modified != 0 && file.size == mark.size && file.modified == mark.modified;
}

// A file that moved: its size and time are those of a mark whose own file is gone.
class OldNames {
 public:
  explicit OldNames(const Marks& marks) {
    for (const auto& [path, mark] : marks) by_facts_[{mark.size, mark.modified}] = path;
  }

  std::optional<std::string> of(const InputFile& file) const {
    const auto found = by_facts_.find({file.size, file.modified});
    std::error_code error;
    if (file.modified == 0 || found == by_facts_.end()) return std::nullopt;
    if (std::filesystem::exists(found->second, error)) return std::nullopt;
    return found->second;
  }

 private:
  std::map<std::pair<int64_t, int64_t>, std::string> by_facts_;
};

Status follow_renames(const std::vector<InputFile>& files, Store* store, Marks* marks) {
  const OldNames old_names(*marks);
  for (const InputFile& file : files) {
    if (marks->count(file.path) > 0) continue;
    const auto old = old_names.of(file);
    if (!old || marks->count(*old) == 0) continue;
    const Status renamed = store->rename_input(*old, file.path);
    if (!renamed.is_ok()) return renamed;
    auto node = marks->extract(*old);
    node.key() = node.mapped().path = file.path;
    marks->insert(std::move(node));
  }
  return Status::ok();
}

}  // namespace

Result<std::vector<IngestInput>> inputs_to_read(const std::vector<InputFile>& files, Store* store) {
  auto known = store->marks();
  if (!known.is_ok()) return known.status();
  Marks marks;
  for (InputMark& mark : known.value()) marks.emplace(mark.path, std::move(mark));
  const Status renamed = follow_renames(files, store, &marks);
  if (!renamed.is_ok()) return renamed;
  const bool fresh = marks.empty();
  std::set<std::string> seen;
  std::vector<IngestInput> inputs;
  for (const InputFile& file : files) {
    if (!seen.insert(file.path).second) continue;
    const auto mark = marks.find(file.path);
    const bool same = mark != marks.end() && is_same(file, mark->second);
    if (same && mark->second.done) continue;
    inputs.push_back({file, same ? mark->second.records : 0, !same && !fresh});
  }
  return inputs;
}

Result<IngestStream> IngestStream::open(const InputArguments& arguments,
                                        std::vector<IngestInput> inputs) {
  const auto fields = DocumentStream::open(arguments);
  if (!fields.is_ok()) return fields.status();
  IngestStream stream;
  stream.arguments_ = arguments;
  stream.inputs_ = std::move(inputs);
  return stream;
}

// What is in the store already is read over, not coded.
bool IngestStream::open_next() {
  if (opened_ == inputs_.size()) return false;
  const IngestInput& input = inputs_[opened_++];
  arguments_.files = {input.file.path};
  reports_ = DocumentStream::open(arguments_).value();
  records_ = 0;
  while (records_ < input.skip && reports_->next()) ++records_;
  return true;
}

std::optional<IngestItem> IngestStream::next() {
  if (!reports_ && !open_next()) return std::nullopt;
  const IngestInput& input = inputs_[opened_ - 1];
  IngestItem item;
  item.arrival = reports_->next();
  if (item.arrival) ++records_;
  item.mark = {input.file.path, input.file.size, input.file.modified, records_, !item.arrival};
  item.may_be_known = input.may_be_known;
  if (!item.arrival) reports_.reset();
  return item;
}

}  // namespace sanudo
