// SPDX-License-Identifier: Apache-2.0
// The network of who acts on whom as GEXF 1.3: a node for each actor, an edge for each pair, type
// of act and month (or year, or the whole time), with how often and how fierce.
#include <fmt/format.h>

#include <map>

#include "column_set/dyads.h"
#include "export/text_export.h"

namespace sanudo {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      // No control sign is allowed in XML 1.0 but these three.
      default: out.push_back(static_cast<unsigned char>(c) < 0x20 && c != '\t' ? ' ' : c);
    }
  }
  return out;
}

struct Node {
  std::string label;
  std::string country;
  std::string sector;
  std::string code;
};

struct EdgeKey {
  std::string source;
  std::string target;
  std::string type;
  std::string period;  // "2021-03", "2021" or ""
  friend auto operator<=>(const EdgeKey&, const EdgeKey&) = default;
};

struct Edge {
  int quad = 0;
  uint64_t count = 0;
  double score = 0;  // sum
};

// Who somebody is over all reports: the id of the base, else the code, else the name.
std::string identity(const Entity& entity) {
  if (!entity.entity.empty()) return entity.entity;
  if (!entity.code.empty()) return entity.code;
  return entity.name.empty() ? entity.text : entity.name;
}

std::string last_day(const std::string& period) {
  if (period.size() == 4) return period + "-12-31";
  const int year = std::stoi(period.substr(0, 4));
  const int month = std::stoi(period.substr(5, 2));
  return fmt::format("{}-{:02}", period, days_in_month(year, month));
}

class GexfExport : public TextExport {
 public:
  explicit GexfExport(NetworkPeriod period) : period_(period) {}

  bool event(const DocumentRecord& document, const Event& event, std::string*) override {
    const Date day = day_of(document, event);
    if (period_ != NetworkPeriod::kAll && !day.known()) return false;
    bool counted = false;
    for (const Dyad& dyad : dyads_of(event)) {
      if (dyad.actor == nullptr || dyad.recipient == nullptr) continue;
      Edge& edge = edges_[{add(*dyad.actor), add(*dyad.recipient), event.type, period_of(day)}];
      edge.quad = event.quad;
      edge.score += event.score;
      ++edge.count;
      counted = true;
    }
    return counted;
  }

  void tail(std::string* out) override {
    write_head(out);
    *out += "  <nodes>\n";
    for (const auto& [id, node] : nodes_) write_node(id, node, out);
    *out += "  </nodes>\n  <edges>\n";
    uint64_t number = 0;
    for (const auto& [key, edge] : edges_) write_edge(number++, key, edge, out);
    *out += "  </edges>\n </graph>\n</gexf>\n";
  }

 private:
  std::string add(const Entity& entity) {
    std::string id = identity(entity);
    nodes_.try_emplace(id, Node{entity.name, entity.country, entity.sector, entity.code});
    return id;
  }

  std::string period_of(Date day) const {
    if (period_ == NetworkPeriod::kAll) return "";
    return to_string(day).substr(0, period_ == NetworkPeriod::kYear ? 4 : 7);
  }

  void write_head(std::string* out) const {
    const char* mode = period_ == NetworkPeriod::kAll ? "static" : "dynamic";
    *out += fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
        " <graph defaultedgetype=\"directed\" mode=\"{}\" timeformat=\"date\">\n"
        "  <attributes class=\"node\">\n"
        "   <attribute id=\"country\" title=\"country\" type=\"string\"/>\n"
        "   <attribute id=\"sector\" title=\"sector\" type=\"string\"/>\n"
        "   <attribute id=\"code\" title=\"code\" type=\"string\"/>\n"
        "  </attributes>\n"
        "  <attributes class=\"edge\">\n"
        "   <attribute id=\"type\" title=\"type\" type=\"string\"/>\n"
        "   <attribute id=\"quad\" title=\"quad\" type=\"integer\"/>\n"
        "   <attribute id=\"score\" title=\"mean score\" type=\"double\"/>\n"
        "   <attribute id=\"period\" title=\"period\" type=\"string\"/>\n"
        "  </attributes>\n",
        mode);
  }

  static std::string value(std::string_view name, std::string_view text) {
    return fmt::format("<attvalue for=\"{}\" value=\"{}\"/>", name, escaped(text));
  }

  static void write_node(const std::string& id, const Node& node, std::string* out) {
    *out += fmt::format("   <node id=\"{}\" label=\"{}\"><attvalues>{}{}{}</attvalues></node>\n",
                        escaped(id), escaped(node.label), value("country", node.country),
                        value("sector", node.sector), value("code", node.code));
  }

  static void write_edge(uint64_t number, const EdgeKey& key, const Edge& edge, std::string* out) {
    const std::string first = key.period.size() == 4 ? key.period + "-01-01" : key.period + "-01";
    const std::string spell =
        key.period.empty() ? ""
                           : fmt::format(" start=\"{}\" end=\"{}\"", first, last_day(key.period));
    const double mean = edge.score / static_cast<double>(edge.count);
    *out += fmt::format(
        "   <edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{}\" weight=\"{}\"{}>"
        "<attvalues>{}{}{}{}</attvalues></edge>\n",
        number, escaped(key.source), escaped(key.target),
        escaped(key.type + (key.period.empty() ? "" : " " + key.period)), edge.count, spell,
        value("type", key.type), value("quad", fmt::format("{}", edge.quad)),
        value("score", fmt::format("{}", mean)), value("period", key.period));
  }

  NetworkPeriod period_;
  std::map<std::string, Node> nodes_;  // in order, so that the same events give the same bytes
  std::map<EdgeKey, Edge> edges_;
};

}  // namespace

std::unique_ptr<TextExport> gexf_export(NetworkPeriod period) {
  return std::make_unique<GexfExport>(period);
}

}  // namespace sanudo
