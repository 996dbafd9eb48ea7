// SPDX-License-Identifier: Apache-2.0
#include "evaluate/timeml.h"

#include <fmt/format.h>

#include <optional>
#include <pugixml.hpp>

namespace sanudo {
namespace {

// Collects the characters of an element and where the TIMEX3 elements in it begin and end.
class TextWalker : public pugi::xml_tree_walker {
 public:
  explicit TextWalker(TimeText* text) : text_(text) {}

  bool for_each(pugi::xml_node& node) override {
    close_down_to(depth());
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      text_->text += node.value();
    } else if (std::string_view(node.name()) == "TIMEX3") {
      const auto begin = static_cast<ByteOffset>(text_->text.size());
      open_.push_back({text_->times.size(), depth()});
      text_->times.push_back(
          {{begin, begin}, node.attribute("type").value(), node.attribute("value").value()});
    }
    return true;
  }

  bool end(pugi::xml_node&) override {
    close_down_to(-1);
    return true;
  }

 private:
  struct Open {
    size_t time;
    int depth;
  };

  // Elements at this depth or below are done.
  void close_down_to(int depth) {
    while (!open_.empty() && open_.back().depth >= depth) {
      text_->times[open_.back().time].span.end = static_cast<ByteOffset>(text_->text.size());
      open_.pop_back();
    }
  }

  TimeText* text_;
  std::vector<Open> open_;
};

Date creation_date(const pugi::xml_node& root) {
  const std::string value = root.child("DCT").child("TIMEX3").attribute("value").value();
  return parse_date(value.substr(0, std::string_view("YYYY-MM-DD").size())).value_or(Date());
}

}  // namespace

Result<TimeText> read_timeml(std::string_view bytes, const std::string& name) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed =
      document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) {
    return Status(StatusCode::kBadFormat,
                  fmt::format("{}: byte {}: {}", name, parsed.offset, parsed.description()));
  }
  pugi::xml_node text = document.child("TimeML").child("TEXT");
  if (!text) return Status(StatusCode::kBadFormat, fmt::format("{}: no TimeML/TEXT", name));
  TimeText result;
  result.name = name;
  result.created = creation_date(document.child("TimeML"));
  TextWalker walker(&result);
  text.traverse(walker);
  return result;
}

}  // namespace sanudo
