// SPDX-License-Identifier: Apache-2.0
#include "text/page_statements.h"

#include <simdjson.h>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMostStatements = 5000;
// Of things that are no report (the site, a picture, a trail of links) only the report's own count.
constexpr std::string_view kOtherThings =
    " WebSite WebPage BreadcrumbList ListItem ImageObject SearchAction ItemList "
    "SiteNavigationElement "
    "Comment Review Product ";

void read_metas(const HtmlTree& tree, std::vector<Statement>* statements) {
  for (const HtmlNode& node : tree.nodes()) {
    if (node.tag != "meta") continue;
    const std::string_view content = node.attribute("content");
    if (content.empty()) continue;
    for (std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view names = node.attribute(key);
      if (!names.empty()) {
        statements->push_back({"meta " + to_lower(names), squeeze(content)});
        // Several properties in one attribute.
        for (size_t at = names.find(' '); at != std::string_view::npos;
             at = names.find(' ', at + 1)) {
          const std::string_view rest = names.substr(at + 1);
          statements->push_back(
              {"meta " + to_lower(rest.substr(0, rest.find(' '))), squeeze(content)});
        }
      }
    }
  }
}

using simdjson::dom::element;
using simdjson::dom::element_type;

struct Thing {
  std::string name;  // "" for a thing on the top, else the property that holds it
  element value;
};

bool is_other_thing(element thing) {
  std::string_view type;
  if (thing["@type"].get(type) != simdjson::SUCCESS) return false;
  return kOtherThings.find(" " + std::string(type) + " ") != std::string_view::npos;
}

void read_property(const std::string& name, element value, bool report, std::vector<Thing>* open,
                   std::vector<Statement>* statements) {
  switch (value.type()) {
    case element_type::STRING:
      if (report) {
        statements->push_back({"json-ld " + to_lower(name), squeeze(value.get_string().value())});
      }
      break;
    case element_type::BOOL:
      if (report) {
        statements->push_back(
            {"json-ld " + to_lower(name), value.get_bool().value() ? "true" : "false"});
      }
      break;
    case element_type::ARRAY:
    case element_type::OBJECT: open->push_back({name, value}); break;
    default: break;
  }
}

// Things inside things by a stack; a thing's own property names stand behind a point.
void read_things(element root, std::vector<Statement>* statements) {
  std::vector<Thing> open = {{"", root}};
  while (!open.empty() && statements->size() < kMostStatements) {
    const Thing thing = open.back();
    open.pop_back();
    if (thing.value.is_array()) {
      std::vector<Thing> members;
      const simdjson::dom::array list = thing.value;
      for (element member : list) {
        if (member.is_string())
          read_property(thing.name, member, true, &open, statements);
        else
          members.push_back({thing.name, member});
      }
      open.insert(open.end(), members.rbegin(), members.rend());
      continue;
    }
    if (!thing.value.is_object()) continue;
    const bool report = !is_other_thing(thing.value);
    const bool graph = thing.name.empty() || thing.name == "@graph";
    std::vector<Thing> inner;
    const simdjson::dom::object object = thing.value;
    for (auto property : object) {
      const std::string key(property.key);
      read_property(graph ? key : thing.name + "." + key, property.value, report, &inner,
                    statements);
    }
    open.insert(open.end(), inner.rbegin(), inner.rend());
  }
}

}  // namespace

std::vector<Statement> read_statements(const HtmlTree& tree) {
  std::vector<Statement> statements;
  for (int i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "script") continue;
    if (to_lower(tree[i].attribute("type")).find("ld+json") == std::string::npos) continue;
    std::string json;
    for (int inner = i + 1; inner < tree[i].end; ++inner) json += tree[inner].text;
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(json).get(root) == simdjson::SUCCESS) read_things(root, &statements);
  }
  read_metas(tree, &statements);
  return statements;
}

}  // namespace sanudo
