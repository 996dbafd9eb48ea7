// SPDX-License-Identifier: Apache-2.0
#include "serve/network.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "serve/answer.h"

namespace sanudo {
namespace {

struct Node {
  std::string name;
  int64_t events = 0;
};

struct Edge {
  std::array<int64_t, 4> quads{};
  int64_t events = 0;
  double score = 0;
};

class Network {
 public:
  explicit Network(const World& world) : world_(world) {}

  void add(const Row& row) {
    const std::string from(text_in(row[0]));
    const std::string to(text_in(row[2]));
    const int64_t events = integer_in(row[5]);
    count(from, text_in(row[1]), events);
    if (from != to) count(to, text_in(row[3]), events);
    Edge& edge = edges_[{from, to}];
    edge.events += events;
    edge.score += number_in(row[6]);
    edge.quads[static_cast<size_t>(std::clamp<int64_t>(integer_in(row[4]), 1, 4) - 1)] += events;
  }

  std::string json(size_t most) {
    const bool truncated = nodes_.size() > most;
    keep(most);
    JsonWriter json;
    json.begin_object();
    write_nodes(&json);
    write_edges(&json);
    json.key("truncated");
    json.boolean(truncated);
    json.end_object();
    return json.take();
  }

 private:
  void count(const std::string& id, std::string_view name, int64_t events) {
    Node& node = nodes_[id];
    if (node.name.empty()) node.name = std::string(name);
    node.events += events;
  }

  void keep(size_t most) {
    for (const auto& [id, node] : nodes_) order_.push_back(id);
    std::stable_sort(order_.begin(), order_.end(), [&](const std::string& a, const std::string& b) {
      return nodes_[a].events > nodes_[b].events;
    });
    while (order_.size() > most) {
      nodes_.erase(order_.back());
      order_.pop_back();
    }
  }

  void write_nodes(JsonWriter* json) {
    json->key("nodes");
    json->begin_array();
    for (const std::string& id : order_) {
      const EntityIndex state = id.size() == 3 ? world_.find_state(id) : kNoEntity;
      const EntityIndex entity = state == kNoEntity ? world_.find(id) : state;
      json->begin_object();
      text_field(json, "id", id);
      text_field(json, "name", state == kNoEntity ? nodes_[id].name : world_.label(state, {}));
      text_field(json, "country", entity == kNoEntity ? "" : world_.entity(entity).country);
      integer_field(json, "events", nodes_[id].events);
      json->end_object();
    }
    json->end_array();
  }

  void write_edges(JsonWriter* json) const {
    json->key("edges");
    json->begin_array();
    for (const auto& [ends, edge] : edges_) {
      if (nodes_.count(ends.first) == 0 || nodes_.count(ends.second) == 0) continue;
      json->begin_object();
      text_field(json, "from", ends.first);
      text_field(json, "to", ends.second);
      integer_field(json, "events", edge.events);
      number_field(json, "score", edge.score);
      json->key("quads");
      json->begin_array();
      for (const int64_t quad : edge.quads) json->integer(quad);
      json->end_array();
      json->end_object();
    }
    json->end_array();
  }

  const World& world_;
  std::map<std::string, Node> nodes_;
  std::map<std::pair<std::string, std::string>, Edge> edges_;
  std::vector<std::string> order_;
};

}  // namespace

std::string network_json(const World& world, const std::vector<Row>& rows, size_t most) {
  Network network(world);
  for (const Row& row : rows) network.add(row);
  return network.json(most);
}

}  // namespace sanudo
