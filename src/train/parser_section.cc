// SPDX-License-Identifier: Apache-2.0
#include "nn/linear.h"
#include "train/parser_trainer.h"

namespace sanudo {
namespace {

void write_linear(const Tensor& weights, const Tensor& bias, ByteWriter* writer) {
  Linear::write(writer, weights.values.data(), bias.values.data(), weights.columns, weights.rows);
}

void write_table(const Tensor& table, ByteWriter* writer) {
  EmbeddingTable::write(writer, table.values.data(), table.rows, table.columns);
}

}  // namespace

std::string parser_section(const ParserTables& tables, const Parameters& parameters) {
  ByteWriter writer;
  tables.write(&writer);
  write_table(parameters.words, &writer);
  write_table(parameters.shapes, &writer);
  write_table(parameters.buckets, &writer);
  for (const SruTensors& layer : parameters.layers) {
    write_linear(layer.weights, layer.bias, &writer);
    writer.array(layer.recurrent.values);
  }
  write_linear(parameters.projection_weights, parameters.projection_bias, &writer);
  write_linear(parameters.tagger_weights, parameters.tagger_bias, &writer);
  write_linear(parameters.arc_weights, parameters.arc_bias, &writer);
  write_linear(parameters.label_weights, parameters.label_bias, &writer);
  writer.array(parameters.root_arc.values);
  writer.array(parameters.root_label.values);
  writer.array(parameters.distances.values);
  return writer.take();
}

}  // namespace sanudo
